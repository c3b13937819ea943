/** The beginning of a stored text, to be shown as plain text. */
import { fileStore } from "~/platform/files/file-store.server";
import { textEncodingOf } from "~/platform/files/text-encoding";

const SHOWN_BYTES = 100_000;

export async function exhibitText(file: { sha256: string; bytes: number }) {
  const bytes = await fileStore().readStart(file.sha256, SHOWN_BYTES);
  const decoder = new TextDecoder(textEncodingOf(bytes));
  // A character cut in half at the end is left out rather than shown broken.
  const text = decoder.decode(bytes, { stream: file.bytes > bytes.length });
  return { text, isCut: file.bytes > bytes.length };
}
