/** The facts of a case as its form takes them, and what its fields and their values are called. */
import type { Person } from "~/features/identity/person";
import { db } from "~/platform/db.server";
import type { FieldWords } from "~/platform/forms/opened-form.server";
import type { Translate } from "~/platform/i18n/text-key";
import { wallClockOf } from "~/platform/i18n/wall-clock";
import { assetOptions, businessOptions } from "./case-form-choices.server";
import { HEARD_FROM } from "./heard-from";

export async function factsForm(person: Person, caseId: string, t: Translate, businessId?: string) {
  const start = await factsStart(caseId);
  const chosen = businessId ?? start.businessId;
  const [businesses, assets] = await Promise.all([
    businessOptions(person),
    assetOptions(person, chosen || null, t),
  ]);
  return { businesses, assets, stands: start, start: { ...start, businessId: chosen } };
}

export async function factsStart(caseId: string) {
  const stored = await storedFacts(caseId);
  return {
    version: stored.version,
    businessId: stored.businessId ?? "",
    assetIds: stored.assets.map(({ asset }) => asset.id),
    summary: stored.summary,
    happenedAt: wallClockOf(stored.happenedAt, stored.happenedZone),
    happenedZone: stored.happenedZone,
    heardFrom: HEARD_FROM.find((known) => known === stored.heardFrom),
  };
}

/** The business and the assets are named as they stand. */
export async function factsWords(caseId: string): Promise<FieldWords> {
  const { business, assets } = await storedFacts(caseId);
  return {
    summary: "cases.screens.create.summary",
    happenedAt: ["cases.screens.create.when", { zoneIn: "happenedZone" }],
    happenedZone: "cases.screens.create.zone",
    heardFrom: ["cases.screens.create.heardFrom", "cases.heardFrom"],
    businessId: [
      "cases.screens.create.business",
      business ? [{ value: business.id, label: business.name }] : [],
    ],
    assetIds: [
      "cases.screens.create.assets",
      assets.map(({ asset }) => ({ value: asset.id, label: asset.name })),
    ],
  };
}

const storedFacts = (id: string) =>
  db.case.findUniqueOrThrow({
    where: { id },
    select: {
      version: true,
      businessId: true,
      summary: true,
      heardFrom: true,
      happenedAt: true,
      happenedZone: true,
      business: { select: { id: true, name: true } },
      assets: {
        orderBy: { isPrimary: "desc" },
        select: { asset: { select: { id: true, name: true } } },
      },
    },
  });
