/** What is where. Every line leads there, and gets its page number once the pages are counted. */
import { Link, StyleSheet, View } from "@react-pdf/renderer";
import type { AppealDossierProps, DossierSection } from "../dossier/dossier";
import { IN_INDEX } from "./references";
import { bookmarked, COLOURS, sectionPlace } from "./sheet";
import { Text } from "./text";

type DossierIndexProps = Pick<
  AppealDossierProps,
  "cover" | "sections" | "exhibits" | "exhibitsTitle" | "closing"
>;

export function DossierIndex(props: DossierIndexProps) {
  const { cover, sections, exhibits, exhibitsTitle, closing } = props;
  return (
    <>
      <View style={styles.heading} {...bookmarked(cover.contentsTitle)}>
        <Text style={styles.title}>{cover.contentsTitle}</Text>
      </View>
      {sections.map((section) => sectionLine(section))}
      {exhibits.length > 0 && <Text style={styles.group}>{exhibitsTitle}</Text>}
      {exhibits.map(({ label, title }) => (
        <Line key={label} place={label} number={label} title={title} />
      ))}
      {exhibits.length > 0 && closing.length > 0 && <View style={styles.gap} />}
      {closing.map((section) => sectionLine(section))}
    </>
  );
}

const sectionLine = ({ number, title }: DossierSection) => (
  <Line key={number} place={sectionPlace(number)} number={number} title={title} />
);

function Line({ place, number, title }: { place: string; number: string; title: string }) {
  return (
    <Link src={`#${IN_INDEX}${place}`} style={styles.line} wrap={false}>
      <Text style={styles.number}>{number}</Text>
      <Text style={styles.words}>{title}</Text>
    </Link>
  );
}

const styles = StyleSheet.create({
  heading: {
    marginTop: 26,
    marginBottom: 8,
    paddingBottom: 5,
    borderBottomWidth: 0.75,
    borderBottomColor: COLOURS.ink,
  },
  title: { fontSize: 14, lineHeight: 1.3, fontWeight: 600 },
  group: { marginTop: 16, marginBottom: 2, fontSize: 8.5, fontWeight: 600, color: COLOURS.soft },
  gap: { height: 14 },
  line: {
    flexDirection: "row",
    paddingVertical: 3.5,
    borderBottomWidth: 0.5,
    borderBottomColor: COLOURS.hairline,
    color: COLOURS.ink,
    textDecoration: "none",
  },
  number: { width: 34, color: COLOURS.accent },
  words: { flex: 1, paddingRight: 36 },
});
