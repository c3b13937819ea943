/** From the name and the props of a document to the bytes of a PDF; the same props make the same bytes. */
import { renderToBuffer } from "@react-pdf/renderer";
import { type DocumentName, type DocumentPropsOf, documentNamed } from "./documents";
import { loadFonts } from "./fonts";
import { stampPageNumbers } from "./page-numbers";
import { printable } from "./printable";

export type Printer = <Name extends DocumentName>(
  name: Name,
  props: DocumentPropsOf<Name>,
) => Promise<Uint8Array>;

/** Loads the typefaces once; every print after that is as fast as its layout. */
export async function printerWith(fontsFolder: string): Promise<Printer> {
  const covered = await loadFonts(fontsFolder);
  return async (name, props) => {
    const { value, replaced } = printable(props, covered);
    return stampPageNumbers(await renderToBuffer(documentNamed(name, { ...value, replaced })));
  };
}
