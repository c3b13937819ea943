/** The parts a section is made of. */
import { StyleSheet, View } from "@react-pdf/renderer";
import type { ReactNode } from "react";
import type { DossierBlock, ListedExhibit } from "../dossier/dossier";
import {
  COLOURS,
  FactRows,
  inGroups,
  Notice,
  Paragraph,
  Quotation,
  Referring,
  Subheading,
  Table,
  WHOLE_ROW,
} from "./sheet";
import { Text } from "./text";

type DossierBlocksProps = {
  blocks: readonly DossierBlock[];
  /** Labels of the exhibits that have pages of their own; the others are found where they are listed. */
  withPages: ReadonlySet<string>;
};

export const DossierBlocks = ({ blocks, withPages }: DossierBlocksProps) =>
  blocks.map((block, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: printed once, never reordered
    <Block key={place} block={block} withPages={withPages} />
  ));

function Block({ block, withPages }: { block: DossierBlock; withPages: ReadonlySet<string> }) {
  switch (block.kind) {
    case "facts":
      return <FactRows rows={block.rows} />;
    case "text":
    case "quotation": {
      const Words = block.kind === "text" ? Paragraph : Quotation;
      const [first = "", ...rest] = block.paragraphs;
      return (
        <>
          <Headed heading={block.heading} isWhole={first.length <= WHOLE_ROW}>
            <Words>{first}</Words>
          </Headed>
          {rest.map((text, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: printed once, never reordered
            <Words key={index}>{text}</Words>
          ))}
          {block.support ? (
            <Text style={styles.support}>
              <Referring>{block.support}</Referring>
            </Text>
          ) : null}
        </>
      );
    }
    case "missing":
      return (
        <Headed heading={block.heading} isWhole>
          <Notice>{block.note}</Notice>
        </Headed>
      );
    case "note":
      return <Paragraph>{block.text}</Paragraph>;
    case "table":
      return <Table columns={block.columns} rows={block.rows} />;
    case "steps":
      return block.steps.map((text, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: printed once, never reordered
        <View key={index} style={styles.step} wrap={false}>
          <Text style={styles.stepNumber}>{`${index + 1}.`}</Text>
          <Text style={styles.stepWords}>{text}</Text>
        </View>
      ));
    case "exhibits":
      return block.exhibits.map((exhibit) => (
        <Exhibit key={exhibit.label} exhibit={exhibit} isPlace={!withPages.has(exhibit.label)} />
      ));
    case "pair":
      return (
        <View style={styles.pair}>
          {block.blocks.map((half, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: printed once, never reordered
            <View key={index} style={index === 0 ? styles.left : styles.right}>
              <Block block={half} withPages={withPages} />
            </View>
          ))}
        </View>
      );
  }
}

type HeadedProps = { heading: string; isWhole: boolean; children: ReactNode };

/**
 * A heading keeps room for what follows. Where that is short it reaches the next heading, which
 * keeps room as well, and so on: each would get a page of its own. Those are one piece instead.
 */
function Headed({ heading, isWhole, children }: HeadedProps) {
  if (!isWhole) {
    return (
      <>
        <Subheading>{heading}</Subheading>
        {children}
      </>
    );
  }
  return (
    <View wrap={false}>
      <Subheading>{heading}</Subheading>
      {children}
    </View>
  );
}

function Exhibit({ exhibit, isPlace }: { exhibit: ListedExhibit; isPlace: boolean }) {
  return (
    <View {...(isPlace && { id: exhibit.label })} style={styles.exhibit} wrap={false}>
      <Text style={styles.exhibitLabel}>
        <Referring>{exhibit.label}</Referring>
      </Text>
      <View style={styles.exhibitBody}>
        <Text style={styles.exhibitTitle}>{exhibit.title}</Text>
        <Text style={styles.exhibitDetails}>{exhibit.details}</Text>
        <Text style={styles.exhibitHash}>{`${exhibit.hashLabel} ${inGroups(exhibit.hash)}`}</Text>
      </View>
    </View>
  );
}

const styles = StyleSheet.create({
  support: { marginBottom: 6, fontSize: 8.5, lineHeight: 1.4, color: COLOURS.soft },
  step: { flexDirection: "row", marginBottom: 5 },
  stepNumber: { width: 20, color: COLOURS.accent },
  stepWords: { flex: 1 },
  pair: { flexDirection: "row", gap: 18 },
  left: { flex: 1 },
  right: { flex: 1 },
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
