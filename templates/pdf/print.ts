/**
 * From the name and the props of a document, and what is enclosed in it, to the bytes of a PDF; the
 * same input makes the same bytes.
 */
import { PDFDocument } from "@cantoo/pdf-lib";
import { renderToBuffer } from "@react-pdf/renderer";
import { attachFiles } from "./attach-files";
import { type DocumentName, type DocumentPropsOf, documentNamed } from "./documents";
import { enclosePages } from "./enclose-pages";
import { type Enclosures, NOTHING_ENCLOSED } from "./enclosures";
import { loadFonts } from "./fonts";
import { stampPageNumbers } from "./page-numbers";
import { printable } from "./printable";
import { placesIn, resolveReferences } from "./references";

export type Printer = <Name extends DocumentName>(
  name: Name,
  props: DocumentPropsOf<Name>,
  enclosures?: Enclosures,
) => Promise<Uint8Array>;

/** Loads the typefaces once; every print after that is as fast as its layout. */
export async function printerWith(fontsFolder: string): Promise<Printer> {
  const covered = await loadFonts(fontsFolder);
  return async (name, props, enclosures = NOTHING_ENCLOSED) => {
    const { value, replaced } = printable(props, covered);
    const { pictures, documents, attachments } = enclosures;
    const laidOut = await renderToBuffer(documentNamed(name, { ...value, replaced, pictures }));

    const file = await PDFDocument.load(laidOut, { updateMetadata: false });
    const places = placesIn(file);
    await enclosePages(file, places, documents);
    await resolveReferences(file, places);
    await stampPageNumbers(file);
    await attachFiles(file, attachments, new Date(value.preparedAt));
    return file.save({ useObjectStreams: false, updateFieldAppearances: false });
  };
}
