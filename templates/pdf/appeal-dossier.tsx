/** The appeal as it is handed over: a cover, an index, the sections, the exhibits, the manifest. */
import { Document, View } from "@react-pdf/renderer";
import type { AppealDossierProps, DossierBlock, DossierSection } from "../dossier/dossier";
import type { PrinterNotes } from "./documents";
import { DossierBlocks } from "./dossier-blocks";
import { DossierCover } from "./dossier-cover";
import { DossierExhibit } from "./dossier-exhibit";
import { DossierIndex } from "./dossier-index";
import { ExhibitLabels, Heading, Sheet, WHOLE_ROW } from "./sheet";

export function AppealDossier(props: AppealDossierProps & PrinterNotes) {
  const { cover, sections, exhibits, closing, foot, replaced, pictures } = props;
  const withPages = new Set(exhibits.map(({ label }) => label));
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
      <ExhibitLabels.Provider value={labelsIn(sections)}>
        <Sheet foot={foot}>
          <DossierCover cover={cover} replaced={replaced} />
        </Sheet>
        <Sheet foot={foot}>
          <DossierIndex {...props} />
        </Sheet>
        <Sheet foot={foot}>
          <Sections sections={sections} withPages={withPages} />
        </Sheet>
        {exhibits.map((exhibit) => (
          <Sheet key={exhibit.label} foot={exhibit.foot}>
            <DossierExhibit exhibit={exhibit} pictures={pictures} />
          </Sheet>
        ))}
        {closing.length > 0 && (
          <Sheet foot={foot}>
            <Sections sections={closing} withPages={withPages} />
          </Sheet>
        )}
      </ExhibitLabels.Provider>
    </Document>
  );
}

type SectionsProps = {
  sections: readonly DossierSection[];
  withPages: ReadonlySet<string>;
};

/** A heading over something short is one piece with it, for the reason that `Headed` gives. */
const Sections = ({ sections, withPages }: SectionsProps) =>
  sections.map(({ number, title, blocks }) => {
    const [first, ...rest] = blocks;
    const heading = (
      <Heading key={number} number={number} title={title} isOverTable={first?.kind === "table"} />
    );
    if (!first || !isShort(first)) {
      return [
        heading,
        <DossierBlocks key={`${number} blocks`} blocks={blocks} withPages={withPages} />,
      ];
    }
    return [
      <View key={number} wrap={false}>
        {heading}
        <DossierBlocks blocks={[first]} withPages={withPages} />
      </View>,
      <DossierBlocks key={`${number} blocks`} blocks={rest} withPages={withPages} />,
    ];
  });

/** Less than a heading keeps of what follows. */
function isShort(block: DossierBlock): boolean {
  switch (block.kind) {
    case "missing":
      return true;
    case "note":
      return block.text.length <= WHOLE_ROW;
    case "text":
    case "quotation":
      return block.paragraphs.join().length <= WHOLE_ROW;
    case "facts":
      return block.rows.length <= 3 && block.rows.every(({ value }) => value.length <= WHOLE_ROW);
    default:
      return false;
  }
}

const labelsIn = (sections: readonly DossierSection[]): ReadonlySet<string> =>
  new Set(
    sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) =>
        block.kind === "exhibits" ? block.exhibits.map(({ label }) => label) : [],
      ),
    ),
  );
