/** The first page: what it is, the whole appeal in one paragraph, the facts, and the seal. */
import { StyleSheet, View } from "@react-pdf/renderer";
import type { AppealDossierProps } from "../dossier/dossier";
import { bookmarked, COLOURS, FactRows, inGroups, Notice } from "./sheet";
import { Text } from "./text";

type DossierCoverProps = { cover: AppealDossierProps["cover"]; replaced: number };

export function DossierCover({ cover, replaced }: DossierCoverProps) {
  // Two languages take twice the room, and a cover is one page.
  const isDense = cover.summary.length > 1;
  return (
    <>
      <View style={isDense ? styles.denseBand : styles.band} {...bookmarked(cover.heading)}>
        <Text style={styles.kicker}>{cover.kicker}</Text>
        <Text style={isDense ? styles.denseTitle : styles.title}>{cover.heading}</Text>
      </View>
      <View style={isDense ? [styles.summary, styles.denseSummary] : styles.summary}>
        {cover.summary.map((paragraph, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: printed once, never reordered
          <Text key={index} style={index > 0 ? styles.further : {}}>
            {paragraph}
          </Text>
        ))}
      </View>
      <FactRows rows={cover.rows} isDense={isDense} />
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
  summary: {
    marginBottom: 20,
    paddingBottom: 16,
    fontSize: 11.5,
    lineHeight: 1.55,
    color: COLOURS.ink,
    borderBottomWidth: 0.75,
    borderBottomColor: COLOURS.ink,
  },
  denseBand: { paddingBottom: 12 },
  denseTitle: { marginTop: 4, fontSize: 19, lineHeight: 1.2, fontWeight: 600 },
  denseSummary: { marginBottom: 10, paddingBottom: 10, fontSize: 10, lineHeight: 1.5 },
  further: { marginTop: 9 },
  seal: { marginTop: 20, padding: 12, backgroundColor: COLOURS.wash },
  sealTitle: { fontSize: 8, lineHeight: 1.4, fontWeight: 600, color: COLOURS.soft },
  hash: { marginTop: 3, fontSize: 9, lineHeight: 1.5 },
  sealNote: { marginTop: 5, fontSize: 7.5, lineHeight: 1.45, color: COLOURS.faint },
});
