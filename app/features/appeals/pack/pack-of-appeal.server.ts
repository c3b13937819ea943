/** The usage and consent of an appeal's business before the decision: figures, and answers drafted from them. */
import { consentSources } from "~/features/consent/sources/source-queries.server";
import { db, type Tx } from "~/platform/db.server";
import { formatFor } from "~/platform/i18n/format";
import { textsFor } from "~/platform/i18n/texts.server";
import type { Language } from "~templates/bilingual";
import { coverageFigures } from "./coverage-figures";
import { draftedConsent, draftedUsage, type SourceFacts } from "./drafted-answers";
import {
  coverageCounts,
  type PackWindow,
  qualityReadings,
  usageCounts,
} from "./pack-queries.server";
import { usageFigures } from "./usage-figures";
import type { Words } from "./words";

export const WINDOWS = [7, 30, 90] as const;
export type WindowDays = (typeof WINDOWS)[number];
const USUAL: WindowDays = 30;

/** From an address or a form; the usual where it names none. */
export const windowDays = (written: unknown): WindowDays =>
  WINDOWS.find((days) => String(days) === written) ?? USUAL;

/** Null where the case has no business yet: then there is nobody's usage to count. */
export async function packOfAppeal(appealId: string, days: WindowDays, tx: Tx = db) {
  const { restriction, case: of } = await tx.appeal.findUniqueOrThrow({
    where: { id: appealId },
    select: {
      restriction: { select: { startedAt: true, startedZone: true } },
      case: {
        select: { business: { select: { id: true, name: true, legalName: true, timeZone: true } } },
      },
    },
  });
  const { business } = of;
  if (!business) return null;
  const window: PackWindow = {
    businessId: business.id,
    decidedAt: restriction.startedAt,
    zone: business.timeZone,
    days,
  };
  const [usage, coverage, sources, quality] = await Promise.all([
    usageCounts(window, tx).then(usageFigures),
    coverageCounts(window, tx).then(coverageFigures),
    consentSources(business, tx),
    qualityReadings(window, tx),
  ]);
  const words = { en: wordsIn("en", window.zone), id: wordsIn("id", window.zone) };
  return {
    business,
    window,
    usage,
    coverage,
    sources,
    quality: quality.map(({ asset, ...reading }) => ({
      ...reading,
      asset: asset.name || asset.phone || asset.externalId || "",
    })),
    drafts: {
      usage: draftedUsage(usage, words),
      consent: draftedConsent(coverage, sources.map(factsOf), words),
    },
  };
}

export type Pack = NonNullable<Awaited<ReturnType<typeof packOfAppeal>>>;
export type PackPart = keyof Pack["drafts"];

export const wordsIn = (language: Language, zone: string): Words => ({
  t: textsFor(language, zone),
  format: formatFor(language, zone),
});

function factsOf(source: Awaited<ReturnType<typeof consentSources>>[number]): SourceFacts {
  const [newest] = source.wordings;
  return {
    ...source,
    records: source.counted.records,
    told: source.toldCount,
    wording: newest ? { text: newest.text, namesBusiness: newest.reading.namesBusiness } : null,
  };
}
