/** One dossier in two languages side by side, made from the same dossier in each. */
import type {
  AppealDossierProps,
  DossierBlock,
  DossierSection,
  ExhibitContent,
  ListedExhibit,
  PrintedExhibit,
  Row,
} from "~templates/dossier/dossier";

/** Both are made from one set of answers, so what is in one is at the same place in the other. */
export function sideBySide(one: AppealDossierProps, other: AppealDossierProps): AppealDossierProps {
  return {
    ...one,
    title: inOneLine(one.title, other.title),
    foot: one.foot,
    cover: {
      ...one.cover,
      kicker: inOneLine(one.cover.kicker, other.cover.kicker),
      heading: inOneLine(one.cover.heading, other.cover.heading),
      summary: [...one.cover.summary, ...other.cover.summary],
      rows: rowsOfBoth(one.cover.rows, other.cover.rows),
      contentsTitle: inOneLine(one.cover.contentsTitle, other.cover.contentsTitle),
      missingTitle: inOneLine(one.cover.missingTitle, other.cover.missingTitle),
      missing: [...one.cover.missing, ...other.cover.missing],
      hashTitle: inOneLine(one.cover.hashTitle, other.cover.hashTitle),
      hashNote: inTwoLines(one.cover.hashNote, other.cover.hashNote),
    },
    sections: sectionsOfBoth(one, other, "sections"),
    exhibitsTitle: inOneLine(one.exhibitsTitle, other.exhibitsTitle),
    exhibits: one.exhibits.map((exhibit, index) => exhibitOfBoth(exhibit, other.exhibits[index])),
    closing: sectionsOfBoth(one, other, "closing"),
  };
}

const inOneLine = (one: string, other = one) => (one === other ? one : `${one} · ${other}`);
const inTwoLines = (one: string, other = one) => (one === other ? one : `${one}\n${other}`);

const rowsOfBoth = (ones: readonly Row[], others: readonly Row[]): Row[] =>
  ones.map(({ label, value }, index) => ({
    label: inTwoLines(label, others[index]?.label),
    value: inTwoLines(value, others[index]?.value),
  }));

function sectionsOfBoth(
  one: AppealDossierProps,
  other: AppealDossierProps,
  part: "sections" | "closing",
): DossierSection[] {
  return one[part].map((section, index) => {
    const same = other[part][index];
    return {
      ...section,
      title: inOneLine(section.title, same?.title),
      blocks: section.blocks.map((block, at) =>
        blockOfBoth(block, same?.blocks[at], [one.language, other.language]),
      ),
    };
  });
}

type Languages = Extract<DossierBlock, { kind: "pair" }>["languages"];

function blockOfBoth(
  one: DossierBlock,
  other: DossierBlock | undefined,
  languages: Languages,
): DossierBlock {
  if (!other) return one;
  if (one.kind === "facts" && other.kind === "facts") {
    return { kind: "facts", rows: rowsOfBoth(one.rows, other.rows) };
  }
  if (one.kind === "table" && other.kind === "table") {
    return {
      kind: "table",
      columns: one.columns.map((column, index) => ({
        ...column,
        title: inTwoLines(column.title, other.columns[index]?.title),
      })),
      rows: one.rows.map((cells, row) =>
        cells.map((cell, column) => inTwoLines(cell, other.rows[row]?.[column])),
      ),
    };
  }
  if (one.kind === "exhibits" && other.kind === "exhibits") {
    const exhibits = one.exhibits.map((each, index) => listedInBoth(each, other.exhibits[index]));
    return { kind: "exhibits", exhibits };
  }
  return { kind: "pair", languages, blocks: [one, other] };
}

const listedInBoth = (one: ListedExhibit, other: ListedExhibit = one): ListedExhibit => ({
  ...one,
  title: inOneLine(one.title, other.title),
  details: inTwoLines(one.details, other.details),
});

const exhibitOfBoth = (one: PrintedExhibit, other: PrintedExhibit = one): PrintedExhibit => ({
  ...one,
  title: inOneLine(one.title, other.title),
  details: inTwoLines(one.details, other.details),
  content: contentOfBoth(one.content, other.content),
});

function contentOfBoth(one: ExhibitContent, other: ExhibitContent): ExhibitContent {
  if (!("note" in one) || !("note" in other)) return one;
  return { ...one, note: inTwoLines(one.note, other.note) };
}
