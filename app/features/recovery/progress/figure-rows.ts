/** The figures as rows of a table for programs: numbers plain, amounts with a point. */
import { decimalOf } from "~/platform/i18n/currency-digits";
import type { Translate } from "~/platform/i18n/text-key";
import { perDay, type Span } from "./days";
import { channelWords, letterWords, whyWords } from "./group-words";
import { type ProgressFigures, STAGES, STEPS, scoreSummary, shareOf } from "./progress-figures";

export const FIGURE_COLUMNS = ["part", "name", "detail", "value", "share", "currency"] as const;

/** One cell for each of `FIGURE_COLUMNS`; an empty value was not measured. */
export type FigureRow = readonly [string, string, string, string, string, string];

type Asked = { span: Span | null; zone: string; t: Translate };

export function figureRows(figures: ProgressFigures, { span, zone, t }: Asked): FigureRow[] {
  const { stages, steps, channels, letters, unreached, money, scores } = figures;
  const known = stages.identified;
  const part =
    (title: string) => (cells: Partial<Record<(typeof FIGURE_COLUMNS)[number], string>>) =>
      [
        title,
        cells.name ?? "",
        cells.detail ?? "",
        cells.value ?? "",
        cells.share ?? "",
        cells.currency ?? "",
      ] as const;
  const funnel = part(t("progress.funnel.title"));
  const days = part(t("progress.days.title"));
  const byChannel = part(t("progress.channels.title"));
  const open = part(t("progress.unreached.title"));
  const byLetter = part(t("progress.letters.title"));
  const cost = part(t("progress.money.title"));
  const said = part(t("progress.scores.title"));
  const summary = scoreSummary(scores);
  return [
    ...STAGES.map((stage) =>
      funnel({
        name: t(`progress.stages.${stage}`),
        value: String(stages[stage]),
        share: written(shareOf(stages[stage], known)),
      }),
    ),
    ...STEPS.flatMap((step) =>
      span
        ? perDay(steps[step], span, zone).map((count, place) =>
            days({
              name: t(`progress.stages.${step}`),
              detail: span.starts[place],
              value: String(count),
            }),
          )
        : [],
    ),
    ...channels.map(({ channel, customers }) =>
      byChannel({ name: channelWords(channel, t), value: String(customers) }),
    ),
    ...unreached.map(({ why, customers }) =>
      open({ name: whyWords(why, t), value: String(customers) }),
    ),
    ...letters.flatMap((letter) => {
      const [name, detail] = [letterWords(letter, t), channelWords(letter.channel, t)];
      const count = (
        key: "sent" | "arrived" | "answered",
        value: number | null,
        share: number | null,
      ) =>
        byLetter({
          name,
          detail: `${detail} · ${t(`progress.letters.${key}`)}`,
          value: value === null ? "" : String(value),
          share: written(share),
        });
      return [
        count("sent", letter.sent, null),
        count("arrived", letter.arrived, null),
        count("answered", letter.answered, shareOf(letter.answered, letter.sent)),
      ];
    }),
    ...money.flatMap(({ currency, state, grants, minor }) => {
      const name = t(`compensation.states.${state}`);
      return [
        cost({ name, detail: t("progress.money.grants"), value: String(grants), currency }),
        cost({
          name,
          detail: t("progress.money.amount"),
          value: decimalOf(BigInt(minor), currency),
          currency,
        }),
      ];
    }),
    ...scores.map((count, place) =>
      said({
        name: t("progress.scores.score"),
        detail: String(place + 1),
        value: String(count),
        share: written(summary && shareOf(count, summary.count)),
      }),
    ),
    said({ name: t("progress.scores.mean"), value: summary ? summary.mean.toFixed(2) : "" }),
  ];
}

const written = (share: number | null): string => (share === null ? "" : share.toFixed(4));
