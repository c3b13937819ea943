/** The pack as a printed sheet, everything as finished text: what the dossier takes as an exhibit. */
import { periodText } from "~/features/consent/consent-period";
import type { TextKey } from "~/platform/i18n/text-key";
import { percent } from "~/platform/percent";
import type { Language } from "~templates/bilingual";
import type { FiguresBlock, FiguresSheetProps } from "~templates/pdf/figures-sheet";
import { STANDINGS } from "./coverage-figures";
import { audienceSentence, usageSentence } from "./drafted-answers";
import {
  coverageChart,
  failureChart,
  frequencyChart,
  ratingCharts,
  volumeChart,
} from "./pack-charts";
import type { Pack, PackPart } from "./pack-of-appeal.server";
import type { Words } from "./words";

/** A row of a consent log as it may be shown. */
export type ExtractRow = {
  line: number;
  phone: string;
  source: string;
  givenAt: string;
  wording: string;
};

type Given = {
  pack: Pack;
  reference: string;
  language: Language;
  words: Words;
  extract: readonly ExtractRow[];
};

export const sheetTitle = (part: PackPart) =>
  part === "usage" ? ("pack.sheet.usageTitle" as const) : ("pack.sheet.consentTitle" as const);

export function packSheet(part: PackPart, given: Given): FiguresSheetProps {
  const { pack, reference, language, words } = given;
  const { t } = words;
  const title = t(sheetTitle(part));
  const { decidedAt, days } = pack.window;
  return {
    language,
    title,
    author: pack.business.legalName || pack.business.name,
    preparedAt: decidedAt.toISOString(),
    foot: t("pack.sheet.foot", { title, reference }),
    kicker: t("pack.sheet.kicker", { reference, business: pack.business.name }),
    opening: t("pack.sheet.opening", { days, at: decidedAt }),
    blocks: part === "usage" ? usageBlocks(given) : consentBlocks(given),
  };
}

function usageBlocks({ pack, words }: Given): FiguresBlock[] {
  const { t, format } = words;
  const { usage, quality, window } = pack;
  const heading = (key: TextKey): FiguresBlock => ({ kind: "heading", text: t(key) });
  return [
    { kind: "text", text: usageSentence(usage, words) },
    { kind: "chart", chart: volumeChart(usage, words) },
    ...(usage.failures.length > 0
      ? [{ kind: "chart", chart: failureChart(usage, words) } as const]
      : []),
    { kind: "chart", chart: frequencyChart(usage, words) },
    ...(usage.templates.length > 0
      ? [
          heading("pack.usage.templates"),
          {
            kind: "table",
            columns: [
              { title: t("pack.usage.template"), weight: 40 },
              { title: t("pack.usage.category"), weight: 20 },
              { title: t("pack.usage.count"), weight: 20 },
              { title: t("pack.usage.failedColumn"), weight: 20 },
            ],
            rows: usage.templates.map(({ template, category, count, failed }) => [
              template,
              t(`pack.categories.${category || "unknown"}`),
              format.number(count),
              format.number(failed),
            ]),
          } as const,
        ]
      : []),
    ...(quality.length > 0
      ? [
          heading("pack.usage.quality"),
          ...ratingCharts(quality, window.decidedAt, words).map(
            (chart) => ({ kind: "steps", chart }) as const,
          ),
          {
            kind: "table",
            columns: [
              { title: t("pack.usage.since"), weight: 35 },
              { title: t("pack.usage.asset"), weight: 40 },
              { title: t("pack.usage.rating"), weight: 25 },
            ],
            rows: quality.map(({ at, asset, value }) => [format.instant(at), asset, value]),
          } as const,
        ]
      : []),
    ...(usage.files.length > 0
      ? [
          heading("pack.sheet.files"),
          {
            kind: "table",
            columns: [
              { title: t("pack.sheet.file"), weight: 30 },
              { title: t("pack.sheet.hash"), weight: 70 },
            ],
            rows: usage.files.map(({ fileName, sha256 }) => [fileName, sha256]),
          } as const,
        ]
      : []),
  ];
}

function consentBlocks({ pack, words, extract }: Given): FiguresBlock[] {
  const { t, format } = words;
  const { coverage, sources } = pack;
  return [
    ...(coverage.audience > 0
      ? [
          { kind: "text", text: audienceSentence(coverage, words) } as const,
          { kind: "chart", chart: coverageChart(coverage, words) } as const,
          {
            kind: "facts",
            rows: STANDINGS.map((standing) => ({
              label: t(`pack.coverage.standings.${standing}`),
              value: `${format.number(coverage.counts[standing])} (${percent(coverage.counts[standing] / coverage.audience)} %)`,
            })),
          } as const,
        ]
      : [{ kind: "note", text: t("pack.coverage.nobody") } as const]),
    ...(coverage.holes.length > 0
      ? [
          { kind: "heading", text: t("pack.coverage.byCampaign") } as const,
          {
            kind: "table",
            columns: [
              { title: t("pack.coverage.campaign"), weight: 34 },
              { title: t("pack.coverage.people"), weight: 14 },
              { title: t("pack.coverage.missing"), weight: 18 },
              { title: t("pack.coverage.some"), weight: 34 },
            ],
            rows: coverage.holes.map(({ campaign, people, missing, hints }) => [
              campaign || t("pack.coverage.noCampaign"),
              format.number(people),
              format.number(missing),
              hints.join(", "),
            ]),
          } as const,
        ]
      : []),
    { kind: "heading", text: t("pack.sheet.sources") },
    ...sources.flatMap((source): FiguresBlock[] => [
      {
        kind: "facts",
        rows: [
          { label: source.name, value: t(`consent.methods.${source.method}` as TextKey) },
          { label: t("consent.place"), value: source.place || "–" },
          { label: t("pack.sheet.period"), value: periodText(source.startedOn, source.endedOn, t) },
          { label: t("pack.sheet.onRecord"), value: format.number(source.counted.records) },
          {
            label: t("consent.doubleShort"),
            value: t(`consent.doubles.${source.doubleOptIn}` as TextKey),
          },
          { label: t("pack.sheet.optOut"), value: source.optOut || "–" },
        ],
      },
      ...source.wordings.slice(0, 3).flatMap((wording): FiguresBlock[] => [
        {
          kind: "heading",
          text: t("pack.sheet.wording", {
            name: source.name,
            label: wording.label,
            language: wording.language,
          }),
        },
        { kind: "quotation", text: wording.text },
      ]),
    ]),
    ...(extract.length > 0
      ? [
          { kind: "heading", text: t("pack.sheet.extract") } as const,
          {
            kind: "table",
            columns: [
              { title: t("pack.sheet.line"), weight: 12 },
              { title: t("pack.sheet.number"), weight: 26 },
              { title: t("pack.coverage.source"), weight: 26 },
              { title: t("pack.sheet.given"), weight: 26 },
              { title: t("pack.sheet.version"), weight: 10 },
            ],
            rows: extract.map(({ line, phone, source, givenAt, wording }) => [
              format.number(line),
              phone,
              source,
              givenAt ? format.instant(new Date(givenAt)) : "–",
              wording || "–",
            ]),
          } as const,
        ]
      : []),
  ];
}
