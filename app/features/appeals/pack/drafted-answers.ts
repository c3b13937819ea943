/**
 * Answers of the appeal drafted from figures, in both languages. Every number in them is one of the
 * figures; where the figures say nothing, nothing is drafted. A person takes them over, or does not.
 */
import type { AnswerValue } from "~/features/appeals/answers/appeal-answers";
import type { QuestionId } from "~/features/appeals/questions/appeal-questions";
import { percent } from "~/platform/percent";
import type { CoverageFigures } from "./coverage-figures";
import type { UsageFigures } from "./usage-figures";
import type { Words } from "./words";

export type Drafted = {
  question: QuestionId;
  value: AnswerValue;
  /** `suggested` is worded from figures; `imported` is quoted from a record. */
  source: "suggested" | "imported";
  /** Whether it stands beside what is written already, as one more paragraph. */
  isAdded: boolean;
};

type InBoth = Readonly<Record<"en" | "id", Words>>;

export type SourceFacts = {
  name: string;
  method: string;
  place: string;
  startedOn: Date | null;
  endedOn: Date | null;
  doubleOptIn: string;
  records: number;
  told: number | null;
  /** The newest of its wordings. */
  wording: { text: string; namesBusiness: boolean } | null;
};

const CATEGORIES = ["marketing", "utility", "authentication", "service"] as const;
const SOURCES_NAMED = 5;

export function draftedUsage(figures: UsageFigures, words: InBoth): Drafted[] {
  if (figures.total === 0) return [];
  const { ordinaryDay, peak, categories } = figures;
  const known = CATEGORIES.filter((each) => categories.some(({ category }) => category === each));
  return [
    ...(known.length > 0 ? [suggested("message_categories", known)] : []),
    suggested("messages_per_day", ordinaryDay),
    ...(peak ? [suggested("messages_on_peak_day", peak.count)] : []),
    {
      ...suggested(
        "message_purposes",
        inBoth(words, (say) => usageSentence(figures, say)),
      ),
      isAdded: true,
    },
  ];
}

/** "Between 22 Oct and 20 Nov 2026, 41,210 messages went to 9,412 people …" */
export function usageSentence(figures: UsageFigures, { t, format }: Words): string {
  const { total, recipients, categories, peak, ordinaryDay, mostPerPerson, failed } = figures;
  const day = (written: string) => format.day(new Date(`${written}T00:00:00Z`));
  const shares = categories
    .filter(({ category }) => category !== "")
    .map(({ category, share }) =>
      t("pack.drafts.share", {
        percent: percent(share),
        category: t(`pack.categoriesInText.${category as (typeof CATEGORIES)[number]}`),
      }),
    );
  const from = figures.firstDay;
  const parts = [
    t("pack.drafts.usage", { from: day(from), until: day(figures.decisionDay), total, recipients }),
    shares.length > 0 && t("pack.drafts.shares", { shares: shares.join(", ") }),
    peak && t("pack.drafts.peak", { ordinary: ordinaryDay, peak: peak.count, day: day(peak.day) }),
    mostPerPerson > 0 && t("pack.drafts.frequency", { most: mostPerPerson }),
    t("pack.drafts.failed", { count: failed, percent: percent(failed / Math.max(1, total)) }),
    figures.basis === "log"
      ? t("pack.drafts.fromLog", {
          files: figures.files.map(({ fileName }) => fileName).join(", "),
        })
      : t("pack.drafts.fromSignals"),
  ];
  return parts.filter(Boolean).join(" ");
}

export function draftedConsent(
  coverage: CoverageFigures,
  sources: readonly SourceFacts[],
  words: InBoth,
): Drafted[] {
  if (sources.length === 0) return [];
  const methods = [...new Set(sources.map(({ method }) => method))];
  const wording = sources
    .toSorted((a, b) => countOf(b) - countOf(a))
    .find((source) => source.wording !== null)?.wording;
  const doubles = new Set(sources.map(({ doubleOptIn }) => doubleOptIn));
  const [double] = doubles;
  return [
    suggested("opt_in_methods", methods),
    {
      ...suggested(
        "opt_in_where",
        inBoth(words, (say) => whereSentences(sources, say)),
      ),
      isAdded: true,
    },
    ...(wording
      ? [
          {
            question: "opt_in_text",
            value: wording.text,
            source: "imported",
            isAdded: false,
          } as const,
          suggested("business_name_shown", wording.namesBusiness ? "yes" : "no"),
        ]
      : []),
    ...(doubles.size === 1 && (double === "yes" || double === "no")
      ? [suggested("double_opt_in", double)]
      : []),
    ...(coverage.records > 0
      ? [
          {
            ...suggested(
              "consent_record",
              inBoth(words, (say) => recordSentence(coverage, say)),
            ),
            isAdded: true,
          },
        ]
      : []),
    ...(coverage.audience > 0
      ? [
          {
            ...suggested(
              "audience_source",
              inBoth(words, (say) => audienceSentence(coverage, say)),
            ),
            isAdded: true,
          },
        ]
      : []),
  ];
}

function whereSentences(sources: readonly SourceFacts[], { t, format }: Words): string {
  return sources
    .toSorted((a, b) => countOf(b) - countOf(a))
    .slice(0, SOURCES_NAMED)
    .map((source) => {
      const { name, place, startedOn, endedOn, records, told } = source;
      return [
        place ? t("pack.drafts.sourceAt", { name, place: place.replace(/\.$/, "") }) : `${name}.`,
        startedOn && t("pack.drafts.since", { from: format.day(startedOn) }),
        endedOn && t("pack.drafts.until", { until: format.day(endedOn) }),
        records > 0
          ? t("pack.drafts.records", { count: records })
          : told !== null && t("pack.drafts.told", { count: told }),
      ]
        .filter(Boolean)
        .join(" ");
    })
    .join("\n");
}

const recordSentence = ({ records, stopped }: CoverageFigures, { t }: Words): string =>
  [
    t("pack.drafts.onRecord", { count: records }),
    stopped > 0 && t("pack.drafts.stopped", { count: stopped }),
  ]
    .filter(Boolean)
    .join(" ");

/** The hole is said as plainly as what is covered: Meta knows it. */
export function audienceSentence(coverage: CoverageFigures, { t }: Words): string {
  const { audience, share, bySource, counts, afterStop } = coverage;
  const onRecord = counts.covered + counts.undated;
  const named = bySource
    .slice(0, SOURCES_NAMED)
    .map(({ name, count }) =>
      t("pack.drafts.sourceShare", { name, percent: percent(count / audience) }),
    );
  return [
    t("pack.drafts.covered", { onRecord, audience, percent: percent(share) }),
    named.length > 0 && t("pack.drafts.bySource", { sources: named.join(", ") }),
    audience > onRecord && t("pack.drafts.missing", { count: audience - onRecord }),
    afterStop.people > 0 && t("pack.drafts.afterStop", { count: afterStop.people }),
  ]
    .filter(Boolean)
    .join(" ");
}

const countOf = ({ records, told }: SourceFacts) => records || (told ?? 0);

const suggested = (question: QuestionId, value: AnswerValue): Drafted => ({
  question,
  value,
  source: "suggested",
  isAdded: false,
});

const inBoth = ({ en, id }: InBoth, word: (words: Words) => string) => ({
  en: word(en),
  id: word(id),
});
