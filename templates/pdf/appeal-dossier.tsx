/** The appeal as it is handed over: a cover, the sections, the exhibits. Everything arrives as finished text. */
import { Document, StyleSheet, Text, View } from "@react-pdf/renderer";
import type { Language } from "../bilingual";
import {
  bookmarked,
  COLOURS,
  type Column,
  FactRows,
  Heading,
  Notice,
  Paragraph,
  Quotation,
  type Row,
  Sheet,
  Subheading,
  Table,
} from "./sheet";

export type DossierBlock =
  | { readonly kind: "facts"; readonly rows: readonly Row[] }
  | { readonly kind: "text"; readonly heading: string; readonly paragraphs: readonly string[] }
  | { readonly kind: "quotation"; readonly heading: string; readonly paragraphs: readonly string[] }
  | { readonly kind: "missing"; readonly heading: string; readonly note: string }
  | { readonly kind: "note"; readonly text: string }
  | {
      readonly kind: "table";
      readonly columns: readonly Column[];
      readonly rows: readonly (readonly string[])[];
    }
  | { readonly kind: "exhibits"; readonly exhibits: readonly DossierExhibit[] };

export type DossierExhibit = {
  readonly label: string;
  readonly title: string;
  readonly details: string;
  readonly hashLabel: string;
  readonly hash: string;
};

export type DossierSection = {
  readonly number: string;
  readonly title: string;
  readonly blocks: readonly DossierBlock[];
};

export type AppealDossierProps = {
  readonly language: Language;
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  /** ISO instant, written into the file: the same props make the same bytes. */
  readonly preparedAt: string;
  readonly foot: string;
  readonly cover: {
    readonly kicker: string;
    readonly heading: string;
    readonly opening: string;
    readonly rows: readonly Row[];
    readonly contentsTitle: string;
    readonly missingTitle: string;
    /** Answers that are not written in this language yet. */
    readonly missing: readonly string[];
    readonly hashTitle: string;
    readonly hash: string;
    readonly hashNote: string;
    /** Printed when characters had to be spelt out; `{count}` is how many. */
    readonly unprintableNote: string;
  };
  readonly sections: readonly DossierSection[];
};

export function AppealDossier(props: AppealDossierProps & { readonly replaced: number }) {
  const { cover, sections, foot } = props;
  return (
    <Document
      title={props.title}
      author={props.author}
      subject={props.subject}
      language={props.language}
      creator="Reinstate"
      producer="Reinstate"
      creationDate={new Date(props.preparedAt)}
      modificationDate={new Date(props.preparedAt)}
    >
      <Sheet foot={foot}>
        <Cover cover={cover} sections={sections} replaced={props.replaced} />
      </Sheet>
      <Sheet foot={foot}>
        {sections.map(({ number, title, blocks }) => [
          <Heading
            key={number}
            number={number}
            title={title}
            isOverTable={blocks[0]?.kind === "table"}
          />,
          ...blocks.map((block, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: printed once, never reordered
            <Block key={`${number}.${place}`} block={block} />
          )),
        ])}
      </Sheet>
    </Document>
  );
}

function Cover({
  cover,
  sections,
  replaced,
}: Pick<AppealDossierProps, "cover" | "sections"> & { readonly replaced: number }) {
  return (
    <>
      <View style={styles.band} {...bookmarked(cover.heading)}>
        <Text style={styles.kicker}>{cover.kicker}</Text>
        <Text style={styles.title}>{cover.heading}</Text>
      </View>
      <Text style={styles.opening}>{cover.opening}</Text>
      <FactRows rows={cover.rows} />
      <Text style={styles.coverLabel}>{cover.contentsTitle}</Text>
      <View style={styles.contents}>
        {sections.map(({ number, title }) => (
          <View key={number} style={styles.contentsLine}>
            <Text style={styles.contentsNumber}>{number}</Text>
            <Text style={styles.contentsTitle}>{title}</Text>
          </View>
        ))}
      </View>
      {cover.missing.length > 0 ? (
        <Notice>{`${cover.missingTitle}\n${cover.missing.map((line) => `–  ${line}`).join("\n")}`}</Notice>
      ) : null}
      {replaced > 0 ? (
        <Notice>{cover.unprintableNote.replace("{count}", String(replaced))}</Notice>
      ) : null}
      <View style={styles.seal} wrap={false}>
        <Text style={styles.sealTitle}>{cover.hashTitle}</Text>
        <Text style={styles.hash}>{inGroups(cover.hash)}</Text>
        <Text style={styles.sealNote}>{cover.hashNote}</Text>
      </View>
    </>
  );
}

function Block({ block }: { block: DossierBlock }) {
  switch (block.kind) {
    case "facts":
      return <FactRows rows={block.rows} />;
    case "text":
      return (
        <>
          <Subheading>{block.heading}</Subheading>
          {block.paragraphs.map((text, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: printed once, never reordered
            <Paragraph key={index}>{text}</Paragraph>
          ))}
        </>
      );
    case "quotation":
      return (
        <>
          <Subheading>{block.heading}</Subheading>
          {block.paragraphs.map((text, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: printed once, never reordered
            <Quotation key={index}>{text}</Quotation>
          ))}
        </>
      );
    case "missing":
      return (
        <>
          <Subheading>{block.heading}</Subheading>
          <Notice>{block.note}</Notice>
        </>
      );
    case "note":
      return <Paragraph>{block.text}</Paragraph>;
    case "table":
      return <Table columns={block.columns} rows={block.rows} />;
    case "exhibits":
      return block.exhibits.map((exhibit) => <Exhibit key={exhibit.label} exhibit={exhibit} />);
  }
}

function Exhibit({ exhibit }: { exhibit: DossierExhibit }) {
  return (
    <View style={styles.exhibit} wrap={false}>
      <Text style={styles.exhibitLabel}>{exhibit.label}</Text>
      <View style={styles.exhibitBody}>
        <Text style={styles.exhibitTitle}>{exhibit.title}</Text>
        <Text style={styles.exhibitDetails}>{exhibit.details}</Text>
        <Text style={styles.exhibitHash}>{`${exhibit.hashLabel} ${inGroups(exhibit.hash)}`}</Text>
      </View>
    </View>
  );
}

/** Groups of eight can be compared by eye. */
const inGroups = (hash: string) => hash.replace(/(.{8})(?=.)/g, "$1 ");

const styles = StyleSheet.create({
  band: { paddingTop: 34, paddingBottom: 18 },
  kicker: {
    fontSize: 8.5,
    lineHeight: 1.4,
    letterSpacing: 0.6,
    color: COLOURS.accent,
    fontWeight: 600,
  },
  title: { marginTop: 6, fontSize: 25, lineHeight: 1.2, fontWeight: 600 },
  opening: {
    marginBottom: 20,
    paddingBottom: 16,
    fontSize: 11.5,
    lineHeight: 1.55,
    color: COLOURS.ink,
    borderBottomWidth: 0.75,
    borderBottomColor: COLOURS.ink,
  },
  coverLabel: {
    marginTop: 20,
    marginBottom: 4,
    fontSize: 8.5,
    lineHeight: 1.4,
    fontWeight: 600,
    color: COLOURS.soft,
  },
  contents: { flexDirection: "row", flexWrap: "wrap", marginBottom: 10 },
  contentsLine: { width: "50%", flexDirection: "row", paddingVertical: 1.5 },
  contentsNumber: { width: 20, color: COLOURS.accent },
  contentsTitle: { flex: 1, paddingRight: 10 },
  seal: { marginTop: 14, padding: 12, backgroundColor: COLOURS.wash },
  sealTitle: { fontSize: 8, lineHeight: 1.4, fontWeight: 600, color: COLOURS.soft },
  hash: { marginTop: 3, fontSize: 9, lineHeight: 1.5 },
  sealNote: { marginTop: 5, fontSize: 7.5, lineHeight: 1.45, color: COLOURS.faint },
  exhibit: {
    flexDirection: "row",
    paddingVertical: 6,
    borderBottomWidth: 0.5,
    borderBottomColor: COLOURS.hairline,
  },
  exhibitLabel: { width: 34, fontWeight: 600, color: COLOURS.accent },
  exhibitBody: { flex: 1 },
  exhibitTitle: { fontWeight: 600 },
  exhibitDetails: { fontSize: 8.5, lineHeight: 1.4, color: COLOURS.soft },
  exhibitHash: { marginTop: 1, fontSize: 7.5, lineHeight: 1.4, color: COLOURS.faint },
});
