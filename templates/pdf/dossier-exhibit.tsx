/** One exhibit on pages of its own: what it is, and what there is to see. */
import { Image, StyleSheet, View } from "@react-pdf/renderer";
import type { Part, PrintedExhibit, PrintedPicture } from "../dossier/dossier";
import { MONO_FAMILIES } from "./fonts";
import { bookmarked, COLOURS, Notice, Table } from "./sheet";
import { Text } from "./text";

type Pictures = ReadonlyMap<string, Uint8Array>;
type DossierExhibitProps = { exhibit: PrintedExhibit; pictures: Pictures };

export function DossierExhibit({ exhibit, pictures }: DossierExhibitProps) {
  const { label, title, details } = exhibit;
  return (
    <>
      <View id={label} style={styles.heading} {...bookmarked(`${label}  ${title}`)}>
        <Text style={styles.label}>{label}</Text>
        <View style={styles.about}>
          <Text style={styles.title}>{title}</Text>
          <Text style={styles.details}>{details}</Text>
        </View>
      </View>
      <Content exhibit={exhibit} pictures={pictures} />
    </>
  );
}

function Content({ exhibit: { content }, pictures }: DossierExhibitProps) {
  switch (content.kind) {
    case "pictures":
      return content.pictures.map((picture, index) => (
        <Picture key={picture.name} picture={picture} pictures={pictures} isFirst={index === 0} />
      ));
    case "text":
      return (
        <>
          {content.note ? <Notice>{content.note}</Notice> : null}
          {inPieces(content.lines).map((piece, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: printed once, never reordered
            <Text key={index} style={styles.text}>
              {piece}
            </Text>
          ))}
        </>
      );
    case "list":
      return (
        <>
          <Notice>{content.note}</Notice>
          <Table
            columns={content.columns.map((title) => ({ title, weight: 1 }))}
            rows={content.rows}
          />
        </>
      );
    case "pages":
      return <Notice>{content.note}</Notice>;
  }
}

type PictureProps = { picture: PrintedPicture; pictures: Pictures; isFirst: boolean };

function Picture({ picture: { name, width, height, parts }, pictures, isFirst }: PictureProps) {
  const bytes = pictures.get(name);
  if (!bytes) return null;
  return (
    <View style={styles.frame} wrap={false} break={!isFirst}>
      <View style={{ width, height }}>
        <Image
          // As bytes alone: with a format beside them the renderer keeps a copy of each as text.
          src={Buffer.from(bytes)}
          style={[styles.picture, { width, height }]}
        />
        {parts.map((part) => (
          <View key={Object.values(part).join(" ")} style={[styles.part, onPicture(part)]} />
        ))}
      </View>
    </View>
  );
}

const onPicture = ({ left, top, width, height }: Part) => ({
  left: `${left}%`,
  top: `${top}%`,
  width: `${width}%`,
  height: `${height}%`,
});

const LINES_PER_PIECE = 12;

/** Lines in a few texts: one each costs as much as a paragraph, and one for all cannot break well. */
function inPieces(lines: readonly string[]): string[] {
  const pieces: string[] = [];
  for (let at = 0; at < lines.length; at += LINES_PER_PIECE) {
    pieces.push(
      lines
        .slice(at, at + LINES_PER_PIECE)
        .map(indented)
        .join("\n"),
    );
  }
  return pieces;
}

/** The renderer drops spaces at the start of a line, and keeps those that may not break it. */
const indented = (line: string) =>
  line.replace(/^ +/, (spaces) => "\u00a0".repeat(spaces.length)) || "\u00a0";

const styles = StyleSheet.create({
  heading: {
    flexDirection: "row",
    marginBottom: 12,
    paddingBottom: 7,
    borderBottomWidth: 0.75,
    borderBottomColor: COLOURS.ink,
  },
  label: { width: 40, fontSize: 14, lineHeight: 1.3, fontWeight: 600, color: COLOURS.accent },
  about: { flex: 1 },
  title: { fontSize: 11, lineHeight: 1.4, fontWeight: 600 },
  details: { fontSize: 8.5, lineHeight: 1.4, color: COLOURS.soft },
  frame: { alignItems: "center" },
  picture: { borderWidth: 0.5, borderColor: COLOURS.line },
  part: { position: "absolute", borderWidth: 1.25, borderColor: COLOURS.outline },
  text: { fontFamily: MONO_FAMILIES, fontSize: 7.5, lineHeight: 1.5 },
});
