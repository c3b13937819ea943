/**
 * The pieces every printed document is set from. Print only: nothing here
 * loads an image or interprets what it is given, and the only links lead to
 * other pages of the same file.
 *
 * Heights are never fixed, because a taller script in a fixed box vanishes;
 * line heights always are, because fallback fonts differ in theirs.
 */
import { Link, Page, StyleSheet, View } from "@react-pdf/renderer";
import { createContext, type ReactNode, useContext } from "react";
import type { Column, Row } from "../dossier/dossier";
import { exhibitOf, NAMED_EXHIBIT } from "../dossier/references";
import { breakInCell, FONT_FAMILIES } from "./fonts";
import { Text } from "./text";

export const COLOURS = {
  ink: "#1b1f23",
  soft: "#4f5860",
  faint: "#626b73",
  line: "#c9c8bf",
  hairline: "#e4e3dc",
  accent: "#0b5a73",
  wash: "#f3f3ee",
  caution: "#8a5207",
  outline: "#c2410c",
} as const;

export const PAGE_MARGIN = 62;
const MARGIN = PAGE_MARGIN;

/**
 * The renderer's other engine lays the whole rest out again at every page break:
 * a hundred pages take it six times as long. Its types do not know this one yet.
 */
const LINEAR_PAGINATION = { experimentalPagination: true };

/** Where `stampPageNumbers` puts its numbers, measured from the foot of the sheet. */
export const PAGE_NUMBER = {
  right: MARGIN,
  bottom: 40.5,
  size: 7.5,
  colour: COLOURS.faint,
} as const;

/**
 * A4 with a running foot. A page longer than paper goes on by itself.
 *
 * The foot comes first, or it would stand on the last page only. It has no page
 * number: counting pages while laying them out costs as much as the layout, so
 * numbers are stamped on the finished file.
 */
export function Sheet({ foot, children }: { foot: string; children: ReactNode }) {
  return (
    <Page size="A4" style={styles.page} {...LINEAR_PAGINATION}>
      <Text fixed style={styles.foot}>
        {foot}
      </Text>
      {children}
    </Page>
  );
}

/** An entry of the file's outline; the renderer takes it on any element, its types only on pages. */
export const bookmarked = (title: string) => ({ bookmark: { title, fit: true } });

/** A heading keeps this much of what follows on its page; a table's first row stands with it too. */
const KEPT_WITH_TEXT = 90;
const KEPT_WITH_TABLE = 170;

/** Stands over a part of the document and in its bookmarks; never alone at the foot of a page. */
export function Heading({
  number,
  title,
  isOverTable,
}: {
  number: string;
  title: string;
  isOverTable: boolean;
}) {
  return (
    <View
      id={sectionPlace(number)}
      style={styles.heading}
      minPresenceAhead={isOverTable ? KEPT_WITH_TABLE : KEPT_WITH_TEXT}
      wrap={false}
      {...bookmarked(`${number}  ${title}`)}
    >
      <Text style={styles.headingNumber}>{number}</Text>
      <Text style={styles.headingTitle}>{title}</Text>
    </View>
  );
}

/** The name under which references find a part of the document. */
export const sectionPlace = (number: string) => `section-${number}`;

/** Labels of the exhibits that follow: wherever one is named, the name leads there. */
export const ExhibitLabels = createContext<ReadonlySet<string>>(new Set());

/** Text in which the labels of exhibits are links. */
export function Referring({ children }: { children: string }) {
  const labels = useContext(ExhibitLabels);
  if (labels.size === 0 || !NAMED_EXHIBIT.test(children)) return children;
  return children.split(NAMED_EXHIBIT).map((piece, index) =>
    index % 2 === 1 && labels.has(exhibitOf(piece)) ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: printed once, never reordered
      <Link key={index} src={`#${piece}`} style={styles.reference}>
        {piece}
      </Link>
    ) : (
      piece
    ),
  );
}

export function Subheading({ children }: { children: string }) {
  return (
    <Text style={styles.subheading} minPresenceAhead={36}>
      {children}
    </Text>
  );
}

export function Paragraph({ children }: { children: string }) {
  return (
    <Text style={[styles.paragraph, readsRightToLeft(children) ? styles.rightToLeft : {}]}>
      <Referring>{children}</Referring>
    </Text>
  );
}

export function Quotation({ children }: { children: string }) {
  return (
    <View style={styles.quotation}>
      <Text style={[styles.quoted, readsRightToLeft(children) ? styles.rightToLeft : {}]}>
        {children}
      </Text>
    </View>
  );
}

/** Something the reader must not overlook, such as an answer missing in this language. */
export function Notice({ children }: { children: string }) {
  return (
    <View style={styles.notice} wrap={false}>
      <Text style={styles.noticeText}>{children}</Text>
    </View>
  );
}

/** A row that is not long stays in one piece, so that a heading above it is never left alone. */
export const WHOLE_ROW = 400;

export function FactRows({ rows, isDense = false }: { rows: readonly Row[]; isDense?: boolean }) {
  return rows.map(({ label, value }, index) => (
    <View
      // biome-ignore lint/suspicious/noArrayIndexKey: printed once, never reordered
      key={index}
      style={isDense ? [styles.fact, styles.denseFact] : styles.fact}
      wrap={value.length > WHOLE_ROW}
    >
      <Text style={styles.factLabel}>{label}</Text>
      <Text style={styles.factValue}>
        <Referring>{value}</Referring>
      </Text>
    </View>
  ));
}

/** A table whose head is repeated on every page it reaches; a row is never torn. */
export function Table({
  columns,
  rows,
}: {
  columns: readonly Column[];
  rows: readonly (readonly string[])[];
}) {
  return (
    <View style={styles.table}>
      <View fixed style={styles.tableHead}>
        {columns.map(({ title, weight }) => (
          <Text key={title} style={[styles.tableHeadCell, { flex: weight }]}>
            {title}
          </Text>
        ))}
      </View>
      {rows.map((cells, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: printed once, never reordered
        <View key={index} style={styles.tableRow} wrap={false}>
          {columns.map(({ title, weight }, column) => {
            const text = cells[column] ?? "";
            return (
              <Text
                key={title}
                hyphenationCallback={breakInCell(text)}
                style={[styles.tableCell, { flex: weight }]}
              >
                <Referring>{text}</Referring>
              </Text>
            );
          })}
        </View>
      ))}
    </View>
  );
}

/** Groups of eight can be compared by eye. */
export const inGroups = (hash: string) => hash.replace(/(.{8})(?=.)/g, "$1 ");

const FIRST_STRONG = /[\p{L}\p{N}]/u;
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;

/** The direction of a paragraph is that of its first letter. */
function readsRightToLeft(text: string): boolean {
  const first = FIRST_STRONG.exec(text)?.[0];
  return first !== undefined && RIGHT_TO_LEFT.test(first);
}

const styles = StyleSheet.create({
  page: {
    paddingTop: 58,
    paddingBottom: 74,
    paddingHorizontal: MARGIN,
    fontFamily: [...FONT_FAMILIES],
    fontSize: 9.5,
    lineHeight: 1.5,
    color: COLOURS.ink,
  },
  foot: {
    position: "absolute",
    left: MARGIN,
    right: MARGIN,
    bottom: 38,
    paddingTop: 7,
    paddingRight: 70,
    borderTopWidth: 0.5,
    borderTopColor: COLOURS.line,
    fontSize: 7.5,
    lineHeight: 1.3,
    color: COLOURS.faint,
  },
  heading: {
    flexDirection: "row",
    marginTop: 26,
    marginBottom: 10,
    paddingBottom: 5,
    borderBottomWidth: 0.75,
    borderBottomColor: COLOURS.ink,
  },
  headingNumber: { width: 24, fontSize: 14, lineHeight: 1.3, color: COLOURS.accent },
  headingTitle: { flex: 1, fontSize: 14, lineHeight: 1.3, fontWeight: 600 },
  subheading: {
    marginTop: 10,
    marginBottom: 2,
    fontSize: 8.5,
    lineHeight: 1.4,
    fontWeight: 600,
    color: COLOURS.soft,
  },
  reference: { color: COLOURS.accent, textDecoration: "none" },
  paragraph: { marginBottom: 5 },
  rightToLeft: { direction: "rtl", textAlign: "right" },
  quotation: {
    marginTop: 2,
    marginBottom: 6,
    paddingLeft: 10,
    borderLeftWidth: 2,
    borderLeftColor: COLOURS.line,
  },
  quoted: { color: COLOURS.soft },
  notice: {
    marginVertical: 4,
    paddingVertical: 5,
    paddingHorizontal: 9,
    backgroundColor: COLOURS.wash,
    borderLeftWidth: 2,
    borderLeftColor: COLOURS.caution,
  },
  noticeText: { fontSize: 8.5, lineHeight: 1.4, color: COLOURS.caution },
  fact: {
    flexDirection: "row",
    paddingVertical: 4,
    borderBottomWidth: 0.5,
    borderBottomColor: COLOURS.hairline,
  },
  denseFact: { paddingVertical: 2.5, fontSize: 8.5, lineHeight: 1.4 },
  factLabel: { width: 138, paddingRight: 12, color: COLOURS.soft },
  factValue: { flex: 1 },
  table: { marginTop: 4 },
  tableHead: {
    flexDirection: "row",
    borderBottomWidth: 0.75,
    borderBottomColor: COLOURS.ink,
    paddingBottom: 3,
  },
  tableHeadCell: {
    paddingRight: 8,
    fontSize: 7.5,
    lineHeight: 1.3,
    fontWeight: 600,
    color: COLOURS.soft,
  },
  tableRow: {
    flexDirection: "row",
    paddingVertical: 5,
    borderBottomWidth: 0.5,
    borderBottomColor: COLOURS.hairline,
  },
  tableCell: { paddingRight: 8, fontSize: 8.5, lineHeight: 1.4 },
});
