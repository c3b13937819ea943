/** Figures with what they prove, on a few sheets: facts, tables and charts under one another. */
import { Document, StyleSheet, View } from "@react-pdf/renderer";
import type { Language } from "../bilingual";
import type { BarChart } from "../charts/bar-chart";
import type { StepChart } from "../charts/step-chart";
import type { Column, Row } from "../dossier/dossier";
import { Chart, Steps } from "./chart";
import {
  bookmarked,
  COLOURS,
  FactRows,
  Notice,
  Paragraph,
  Quotation,
  Sheet,
  Subheading,
  Table,
} from "./sheet";
import { Text } from "./text";

export type FiguresBlock =
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "facts"; readonly rows: readonly Row[] }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "quotation"; readonly text: string }
  | { readonly kind: "note"; readonly text: string }
  | { readonly kind: "chart"; readonly chart: BarChart }
  | { readonly kind: "steps"; readonly chart: StepChart }
  | {
      readonly kind: "table";
      readonly columns: readonly Column[];
      readonly rows: readonly (readonly string[])[];
    };

export type FiguresSheetProps = {
  readonly language: Language;
  readonly title: string;
  readonly author: string;
  /** ISO instant, written into the file: the same props make the same bytes. */
  readonly preparedAt: string;
  readonly foot: string;
  readonly kicker: string;
  readonly opening: string;
  readonly blocks: readonly FiguresBlock[];
};

/** A heading keeps so much of its page for what follows: the head of a table and its first rows. */
const KEPT_WITH_TABLE = 110;

export function FiguresSheet(props: FiguresSheetProps) {
  const { language, title, author, preparedAt, foot, kicker, opening, blocks } = props;
  return (
    <Document
      title={title}
      author={author}
      language={language}
      creator="Reinstate"
      producer="Reinstate"
      creationDate={new Date(preparedAt)}
      modificationDate={new Date(preparedAt)}
    >
      <Sheet foot={foot}>
        <View style={styles.band} {...bookmarked(title)}>
          <Text style={styles.kicker}>{kicker}</Text>
          <Text style={styles.title}>{title}</Text>
        </View>
        <Paragraph>{opening}</Paragraph>
        {blocks.map((block, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: printed once, never reordered
          <Block key={place} block={block} language={language} />
        ))}
      </Sheet>
    </Document>
  );
}

function Block({ block, language }: { block: FiguresBlock; language: Language }) {
  switch (block.kind) {
    case "heading":
      return (
        <View minPresenceAhead={KEPT_WITH_TABLE} {...bookmarked(block.text)}>
          <Subheading>{block.text}</Subheading>
        </View>
      );
    case "facts":
      return <FactRows rows={block.rows} />;
    case "text":
      return <Paragraph>{block.text}</Paragraph>;
    case "quotation":
      return <Quotation>{block.text}</Quotation>;
    case "note":
      return <Notice>{block.text}</Notice>;
    case "chart":
      return <Chart chart={block.chart} locale={language === "id" ? "id-ID" : "en-GB"} />;
    case "steps":
      return <Steps chart={block.chart} />;
    case "table":
      return <Table columns={block.columns} rows={block.rows} />;
  }
}

const styles = StyleSheet.create({
  band: { paddingTop: 10, paddingBottom: 10 },
  kicker: {
    fontSize: 8.5,
    lineHeight: 1.4,
    letterSpacing: 0.6,
    color: COLOURS.accent,
    fontWeight: 600,
  },
  title: { marginTop: 4, fontSize: 19, lineHeight: 1.25, fontWeight: 600 },
});
