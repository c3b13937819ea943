/** The facts of a case as its form takes them, and as words for whoever was second to save. */
import type { Person } from "~/features/identity/person";
import { db } from "~/platform/db.server";
import type { TextKey, Translate } from "~/platform/i18n/text-key";
import { wallClockOf } from "~/platform/i18n/wall-clock";
import { assetOptions, businessOptions } from "./case-form-choices.server";
import { HEARD_FROM } from "./heard-from";
import type { TheirFacts } from "./their-facts";

export async function factsForm(person: Person, caseId: string, t: Translate, businessId?: string) {
  const stored = await storedFacts(caseId);
  const chosen = businessId ?? stored.businessId ?? "";
  const [businesses, assets] = await Promise.all([
    businessOptions(person),
    assetOptions(person, chosen || null, t),
  ]);
  return {
    version: stored.version,
    businesses,
    assets,
    start: {
      businessId: chosen,
      assetIds: stored.assets.map(({ asset }) => asset.id),
      summary: stored.summary,
      happenedAt: wallClockOf(stored.happenedAt, stored.happenedZone),
      happenedZone: stored.happenedZone,
      heardFrom: HEARD_FROM.find((known) => known === stored.heardFrom),
    },
  };
}

export async function theirFacts(caseId: string, t: Translate): Promise<TheirFacts> {
  const stored = await storedFacts(caseId);
  const { version, summary, business, assets, heardFrom, happenedAt, happenedZone } = stored;
  return {
    version,
    facts: [
      { label: t("cases.screens.create.summary"), value: summary },
      {
        label: t("cases.screens.create.when"),
        value: `${wallClockOf(happenedAt, happenedZone).replace("T", " ")} (${happenedZone})`,
      },
      {
        label: t("cases.screens.create.heardFrom"),
        value: t(`cases.heardFrom.${heardFrom}` as TextKey),
      },
      {
        label: t("cases.screens.create.business"),
        value: business?.name ?? t("cases.noBusiness"),
      },
      {
        label: t("cases.screens.create.assets"),
        value: assets.map(({ asset }) => asset.name).join(", ") || t("cases.noAsset"),
      },
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
      business: { select: { name: true } },
      assets: {
        orderBy: { isPrimary: "desc" },
        select: { asset: { select: { id: true, name: true } } },
      },
    },
  });
