/** Progress as a summary for management, everything as finished text: nobody can be recognised in it. */
import { formatFor } from "~/platform/i18n/format";
import type { Translate } from "~/platform/i18n/text-key";
import { percent } from "~/platform/percent";
import type { Language } from "~templates/bilingual";
import type { FiguresBlock, FiguresSheetProps } from "~templates/pdf/figures-sheet";
import {
  type Discreet,
  discreet,
  discreetPart,
  discreetParts,
  discreetShare,
  FEWEST,
} from "./discreet";
import { channelWords, letterWords, whyWords } from "./group-words";
import { progressSpan, stepsChart, type Words } from "./progress-charts";
import {
  budgetUse,
  costPerCustomer,
  FEW,
  type ProgressFigures,
  STAGES,
  scoreSummary,
  shareOf,
  sumsOf,
} from "./progress-figures";

export type Summarised = {
  reference: string;
  /** What customers know the business by; empty where nobody has said which it is. */
  business: string;
  asOf: Date;
  window: { from: Date; until: Date | null } | null;
  /** What did not work, in words. */
  lost: readonly string[];
  estimate: { customers: number | null; sure: string };
  figures: ProgressFigures;
};

type Given = Summarised & { words: Words; language: Language };

/** @param now until when days are drawn */
export function managementSheet(
  of: Summarised,
  { language, t, timeZone, now }: { language: Language; t: Translate; timeZone: string; now: Date },
): Omit<FiguresSheetProps, "author" | "preparedAt"> {
  const words = { t, format: formatFor(language, timeZone) };
  const given = { ...of, words, language };
  const { reference, business } = of;
  return {
    language,
    title: t("progress.serverOnly.title"),
    foot: t("progress.serverOnly.foot", { reference }),
    kicker: t("progress.serverOnly.kicker", { business: nameOf(given), reference }),
    opening: openingOf({ ...given, business: nameOf({ business, words }) }),
    blocks: [
      ...happened(given),
      ...funnel(given, now),
      ...reach(given),
      ...letters(given),
      ...scores(given),
      ...money(given),
      ...left(given),
      {
        kind: "note",
        text: t("progress.serverOnly.discreet", { count: FEWEST }),
      },
    ],
  };
}

const nameOf = ({ business, words: { t } }: Pick<Given, "business" | "words">): string =>
  business || t("progress.serverOnly.business");

function openingOf({ window, business, words: { t } }: Given): string {
  if (!window) return t("progress.serverOnly.openingUnknown", { business });
  const { from, until } = window;
  return until
    ? t("progress.serverOnly.opening", { from, until, business })
    : t("progress.serverOnly.openingOpen", { from, business });
}

function happened({
  window,
  lost,
  estimate,
  figures,
  words: { t, format },
}: Given): FiguresBlock[] {
  const { customers, sure } = estimate;
  const windowText = (): string => {
    if (!window) return t("progress.serverOnly.windowUnknown");
    const { from, until } = window;
    if (!until) return t("progress.serverOnly.windowOpen", { from });
    return t("progress.serverOnly.windowIs", { from, until, length: format.span(from, until) });
  };
  const hit = (): string => {
    if (customers === null) return t("progress.serverOnly.hitUnknown");
    const count = countText(discreet(customers), { t, format });
    return t(sure === "told" ? "progress.serverOnly.hitTold" : "progress.serverOnly.hitAtLeast", {
      count,
    });
  };
  return [
    { kind: "heading", text: t("progress.serverOnly.happened") },
    {
      kind: "facts",
      rows: [
        { label: t("progress.serverOnly.window"), value: windowText() },
        {
          label: t("progress.serverOnly.lost"),
          value: lost.join(" · ") || t("progress.serverOnly.lostUnknown"),
        },
        { label: t("progress.serverOnly.hit"), value: hit() },
        {
          label: t("progress.serverOnly.known"),
          value: countText(discreet(figures.stages.identified), { t, format }),
        },
      ],
    },
  ];
}

function funnel({ asOf, figures, window, words }: Given, now: Date): FiguresBlock[] {
  const { t, format } = words;
  const known = figures.stages.identified;
  const endedAt = window?.until ?? null;
  const span = progressSpan(figures, { endedAt, now, zone: format.timeZone });
  const parts = STAGES.map((stage) =>
    stage === "identified" ? discreet(known) : discreetPart(figures.stages[stage], known),
  );
  return [
    { kind: "heading", text: t("progress.serverOnly.funnel") },
    { kind: "text", text: t("progress.serverOnly.asOf", { at: asOf, zone: format.timeZone }) },
    {
      kind: "table",
      columns: [
        { title: t("progress.funnel.stage"), weight: 22 },
        { title: t("progress.funnel.customers"), weight: 20 },
        { title: t("progress.funnel.ofKnown"), weight: 14 },
        { title: t("progress.funnel.counts"), weight: 44 },
      ],
      rows: STAGES.map((stage, place) => {
        const part = parts[place] ?? "hidden";
        return [
          t(`progress.stages.${stage}`),
          countText(part, words),
          shareText(discreetShare(part, known), words),
          t(`progress.funnel.means.${stage}`),
        ];
      }),
    },
    // A day's small bar could point at somebody: drawn only where no day is small.
    ...(span && parts.every((part) => typeof part === "number") && noSmallDay(figures, span, words)
      ? [{ kind: "chart", chart: stepsChart(figures, span, endedAt, words) } as const]
      : []),
  ];
}

function noSmallDay(
  figures: ProgressFigures,
  span: NonNullable<ReturnType<typeof progressSpan>>,
  words: Words,
): boolean {
  const { bars } = stepsChart(figures, span, null, words);
  return bars.every(({ values }) => values.every((value) => typeof discreet(value) === "number"));
}

function reach({ figures, words }: Given): FiguresBlock[] {
  const { t } = words;
  const { channels, unreached } = figures;
  // Whoever was contacted and whoever was not are everybody known by name, who is told.
  const [, ...open] = discreetParts([
    figures.stages.contacted,
    ...unreached.map(({ customers }) => customers),
  ]);
  const customers = t("progress.funnel.customers");
  return [
    { kind: "heading", text: t("progress.serverOnly.reached") },
    ...(channels.length > 0
      ? [
          { kind: "text", text: t("progress.channels.about") } as const,
          {
            kind: "table",
            columns: [
              { title: t("progress.channels.channel"), weight: 70 },
              { title: customers, weight: 30 },
            ],
            rows: channels.map(({ channel, customers: count }) => [
              channelWords(channel, t),
              countText(discreetPart(count, figures.stages.contacted), words),
            ]),
          } as const,
        ]
      : [{ kind: "text", text: t("progress.noneYet") } as const]),
    { kind: "heading", text: t("progress.serverOnly.unreached") },
    ...(unreached.length > 0
      ? [
          {
            kind: "table",
            columns: [
              { title: t("progress.unreached.why"), weight: 70 },
              { title: customers, weight: 30 },
            ],
            rows: unreached.map(({ why }, place) => [
              whyWords(why, t),
              countText(open[place] ?? "hidden", words),
            ]),
          } as const,
        ]
      : [{ kind: "text", text: t("progress.unreached.everybody") } as const]),
  ];
}

function letters({ figures, words }: Given): FiguresBlock[] {
  const { t } = words;
  const rows = figures.letters.map((letter) => {
    const sent = discreet(letter.sent);
    const answered = discreetPart(letter.answered, letter.sent);
    return [
      letterWords(letter, t),
      channelWords(letter.channel, t),
      countText(sent, words),
      letter.arrived === null
        ? t("progress.notMeasured")
        : countText(discreetPart(letter.arrived, letter.sent), words),
      countText(answered, words),
      letter.sent < FEW ? "" : shareText(discreetShare(answered, letter.sent), words),
    ];
  });
  return [
    { kind: "heading", text: t("progress.serverOnly.response") },
    ...(rows.length > 0
      ? [
          {
            kind: "table",
            columns: [
              { title: t("progress.letters.letter"), weight: 32 },
              { title: t("progress.letters.channel"), weight: 14 },
              { title: t("progress.letters.sent"), weight: 14 },
              { title: t("progress.letters.arrived"), weight: 16 },
              { title: t("progress.letters.answered"), weight: 14 },
              { title: t("progress.letters.share"), weight: 10 },
            ],
            rows,
          } as const,
          { kind: "text", text: t("progress.serverOnly.small", { count: FEW }) } as const,
        ]
      : [{ kind: "text", text: t("progress.letters.none") } as const]),
  ];
}

/** How the scores are spread is not told: together with their average it would tell small counts. */
function scores({ figures, words: { t, format } }: Given): FiguresBlock[] {
  const summary = scoreSummary(figures.scores);
  const oneDigit = (value: number) => format.number(Math.round(value * 10) / 10);
  const said = (): string => {
    if (!summary) return t("progress.scores.none");
    if (summary.count < FEWEST) return t("progress.serverOnly.fewScores", { count: FEWEST });
    const { count, mean, median } = summary;
    return t("progress.scores.summary", {
      count,
      mean: oneDigit(mean),
      median: oneDigit(median),
    });
  };
  const rate =
    summary && summary.count >= FEWEST ? shareOf(summary.count, figures.stages.contacted) : null;
  return [
    { kind: "heading", text: t("progress.serverOnly.satisfaction") },
    {
      kind: "text",
      text: [said(), rate === null ? "" : t("progress.scores.rate", { percent: percent(rate) })]
        .filter(Boolean)
        .join(" "),
    },
  ];
}

const STATES = ["proposed", "approved", "issued", "redeemed"] as const;

function money({ figures, words }: Given): FiguresBlock[] {
  const { t, format } = words;
  const { money: sums, budget, stages } = figures;
  const currencies = [...new Set(sums.map(({ currency }) => currency))].sort();
  const costs = stages.made_whole >= FEWEST ? costPerCustomer(sums, stages.made_whole) : [];
  if (sums.length === 0) {
    return [
      { kind: "heading", text: t("progress.serverOnly.money") },
      { kind: "text", text: t("progress.money.none") },
    ];
  }
  return [
    { kind: "heading", text: t("progress.serverOnly.money") },
    {
      kind: "table",
      columns: [
        { title: t("progress.money.kind"), weight: 50 },
        { title: t("progress.money.grants"), weight: 20 },
        { title: t("progress.money.amount"), weight: 30 },
      ],
      rows: currencies.flatMap((currency) =>
        STATES.map((state) => {
          const row = sumsOf(sums, [state]).find((each) => each.currency === currency);
          const grants = discreet(row?.grants ?? 0);
          return [
            t(`progress.money.${state}`),
            countText(grants, words),
            // What one or two people were given is theirs.
            typeof grants === "number"
              ? format.money(row?.minor ?? 0n, currency)
              : t("progress.serverOnly.hidden"),
          ];
        }),
      ),
    },
    {
      kind: "text",
      text: [
        budget
          ? t("progress.money.burn", {
              percent: percent(budgetUse(budget)),
              amount: `${budget.amount} ${budget.currency}`,
            })
          : t("progress.money.noBudget"),
        ...costs.map(({ currency, minor }) =>
          t("progress.money.perCustomer", { amount: `${minor} ${currency}` }),
        ),
        ...(stages.made_whole === 0 ? [t("progress.money.nobodyWhole")] : []),
      ].join(" "),
    },
  ];
}

function left({ figures, words }: Given): FiguresBlock[] {
  const { t } = words;
  const grants = (state: "proposed" | "approved") =>
    sumsOf(figures.money, [state]).reduce((sum, row) => sum + row.grants, 0);
  const { left: open, stages } = figures;
  const all = [
    ["toContact", discreetPart(open.toContact, stages.identified)],
    ["toAnswer", discreet(open.requests)],
    ["toMakeWhole", discreetPart(open.toMakeWhole, stages.contacted)],
    ["toApprove", discreet(grants("proposed"))],
    ["toHandOut", discreet(grants("approved"))],
  ] as const;
  const lines = all
    .filter(([, count]) => count !== 0)
    .map(([name, count]) =>
      asSentence(t(`progress.serverOnly.${name}`, { count: countText(count, words) })),
    );
  return [
    { kind: "heading", text: t("progress.serverOnly.left") },
    ...(lines.length > 0 ? lines : [t("progress.serverOnly.leftNone")]).map(
      (text) => ({ kind: "text", text }) as const,
    ),
  ];
}

const asSentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function countText(count: Discreet, { t, format }: Words): string {
  switch (count) {
    case "few":
      return t("progress.serverOnly.few", { count: FEWEST });
    case "all_but_few":
      return t("progress.serverOnly.allBut", { count: FEWEST });
    case "hidden":
      return t("progress.serverOnly.hidden");
    default:
      return format.number(count);
  }
}

const shareText = (share: number | null, { t }: Words): string =>
  share === null ? "" : t("progress.share", { percent: percent(share) });
