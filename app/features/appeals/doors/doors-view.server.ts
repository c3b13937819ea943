/** The doors of a case for one reader: who may go through them, what they ask, what is known of their limits. */
import { portfoliosOfBusiness } from "~/features/assets/portfolio-admins.server";
import type { TriageResult } from "~/features/enforcement/triage-result";
import type { Person } from "~/features/identity/person";
import { db } from "~/platform/db.server";
import { DOORS } from "~templates/rules/doors";
import { sourceTitle } from "~templates/rules/sources";
import { DOOR_KEYS, type DoorKey } from "~templates/rules/vocabulary";
import { foundLimits } from "./door-queries.server";

export type DoorsView = Awaited<ReturnType<typeof doorsView>>;
export type DoorInView = DoorsView["doors"][number];

type OfCase = { id: string; businessId: string | null };

export async function doorsView({ language }: Person, { id, businessId }: OfCase) {
  const [limits, named, portfolios] = await Promise.all([
    foundLimits(),
    doorsNamed(id),
    businessId ? portfoliosOfBusiness(businessId) : [],
  ]);
  const inOrder = [...named, ...DOOR_KEYS.filter((door) => !named.includes(door))];
  return {
    portfolios,
    doors: inOrder.map((key) => {
      const door = DOORS[key];
      const found = limits[key];
      return {
        key,
        isForCase: named.includes(key),
        who: door.who[language],
        isForAdmins: door.whoMaySubmit[0] === "portfolio_admin",
        needs: door.needs.map((need) => need[language]),
        asks: door.asks[language],
        way: door.path?.[language] ?? null,
        languageAdvice: door.languageAdvice[language],
        takesFiles: door.takesFiles,
        softLimit: found ? found.softLimit : door.softLimit,
        limitNote: found?.note ?? door.limitNote[language],
        found: found ? { byName: found.byName, at: found.at } : null,
        source: sourceTitle(door.source, language),
        certainty: door.certainty,
      };
    }),
  };
}

/** The doors that the classification named, best first. */
async function doorsNamed(caseId: string): Promise<DoorKey[]> {
  const classified = await db.classification.findFirst({
    where: { caseId, supersededAt: null },
    orderBy: { at: "desc" },
    select: { result: true },
  });
  const { doors = [] } = (classified?.result ?? {}) as Partial<TriageResult>;
  return DOOR_KEYS.filter((key) => doors.includes(key)).toSorted(
    (one, other) => doors.indexOf(one) - doors.indexOf(other),
  );
}
