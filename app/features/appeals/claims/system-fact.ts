/** Facts the case knows by itself, which a claim may stand on: an asset, a count, a date. */
import { type Answers, isWallClockValue } from "~/features/appeals/answers/appeal-answers";
import { assetName, begunLarge } from "~/features/appeals/document/opening-sentence";
import type { AppealCaseFacts } from "~/features/appeals/facts/appeal-facts";
import { type RemediationItem, remediationState } from "~/features/appeals/remediation/remediation";
import { formatFor } from "~/platform/i18n/format";
import { instantOf } from "~/platform/i18n/wall-clock";
import { type Bilingual, LANGUAGES, type Language } from "~templates/bilingual";
import { FACT_WORDING } from "~templates/rules/appeal/claims";

export const FACT_KINDS = ["asset", "count", "date"] as const;
export type FactKind = (typeof FACT_KINDS)[number];

/** `text` says it whole, such as "In effect since: 22 Nov 2026, 07:12 WIB". */
export type SystemFact = { key: string; kind: FactKind; text: Bilingual };

/** Counts by the system: signals of the case, and failed messages by code. */
export type Counted = { signals: number; failures: readonly { code: string; count: number }[] };

type Known = {
  facts: AppealCaseFacts;
  answers: Answers;
  items: readonly RemediationItem[];
  counted: Counted;
};

export function systemFacts({ facts, answers, items, counted }: Known): SystemFact[] {
  return [...assetFacts(facts), ...dateFacts(facts, answers), ...countFacts(items, counted)];
}

function assetFacts({ assets, business, classification }: AppealCaseFacts): SystemFact[] {
  const named = assets.map(
    (asset): SystemFact => ({
      key: `asset.${asset.externalId ?? asset.phone ?? asset.name ?? asset.kind}`,
      kind: "asset",
      text: both((language) => begunLarge(assetName(asset, language))),
    }),
  );
  const said: [keyof typeof FACT_WORDING, string | null | undefined][] = [
    ["legalName", business?.legalName],
    ["website", business?.website],
    ["violation", classification?.violationType],
  ];
  return [
    ...named,
    ...said.flatMap(([key, value]) => (value ? [fact(key, "asset", () => value)] : [])),
  ];
}

function dateFacts({ classification }: AppealCaseFacts, answers: Answers): SystemFact[] {
  const zone = classification?.startedZone ?? "UTC";
  const dates: [keyof typeof FACT_WORDING, Date | null, string][] = [
    ["startedAt", classification?.startedAt ?? null, zone],
    ["expiresAt", classification?.expiresAt ?? null, zone],
    ...(["noticed_at", "stopped_at"] as const).flatMap(
      (id): [keyof typeof FACT_WORDING, Date, string][] => {
        const value = answers[id];
        return isWallClockValue(value)
          ? [
              [
                id === "noticed_at" ? "noticedAt" : "stoppedAt",
                instantOf(value.wallClock, value.zone),
                value.zone,
              ],
            ]
          : [];
      },
    ),
  ];
  return dates.flatMap(([key, at, where]) =>
    at ? [fact(key, "date", (language) => formatFor(language, where).instant(at))] : [],
  );
}

function countFacts(items: readonly RemediationItem[], { signals, failures }: Counted) {
  const done = items.filter((item) => remediationState(item) === "done").length;
  const count = (key: keyof typeof FACT_WORDING, value: number) =>
    value > 0 ? [fact(key, "count", (language) => formatFor(language, "UTC").number(value))] : [];
  return [
    ...count("signals", signals),
    ...count("actionsDone", done),
    ...failures.map(
      ({ code, count: failed }): SystemFact => ({
        key: `failures.${code}`,
        kind: "count",
        text: both(
          (language) =>
            `${FACT_WORDING.failures[language].replace("{code}", code)}: ${formatFor(language, "UTC").number(failed)}`,
        ),
      }),
    ),
  ];
}

const fact = (
  key: keyof typeof FACT_WORDING,
  kind: FactKind,
  value: (language: Language) => string,
): SystemFact => ({
  key,
  kind,
  text: both((language) => `${FACT_WORDING[key][language]}: ${value(language)}`),
});

const both = (say: (language: Language) => string): Bilingual => ({
  en: say(LANGUAGES[0]),
  id: say(LANGUAGES[1]),
});
