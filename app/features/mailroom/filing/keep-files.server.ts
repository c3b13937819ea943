/** The files of a mail, put into the store before it is filed. What is not taken stays in the raw mail. */
import { type KeptFile, keepFile } from "~/features/evidence/keep-file.server";
import type { MailFile } from "~/features/mailroom/reading/read-mail";

export type KeptMailFiles = {
  files: { file: KeptFile; fileName: string }[];
  /** Of every file, with why it is no exhibit; null where it is. */
  told: { name: string; why: string | null }[];
};

/** Smaller pictures within the text are signs and signatures, no proof of anything. */
const LEAST_INLINE_BYTES = 8 * 1024;
/** Of a report that machines write for machines. */
const REPORT = /^(?:message\/(?:delivery-status|global)|text\/rfc822-headers)/;

export async function keepMailFiles(attached: readonly MailFile[]): Promise<KeptMailFiles> {
  const kept: KeptMailFiles = { files: [], told: [] };
  for (const { fileName, bytes, isInline, mediaType } of attached) {
    if (isInline && bytes.byteLength < LEAST_INLINE_BYTES) continue;
    if (REPORT.test(mediaType)) continue;
    const verdict = await keepFile(bytes, fileName);
    if (verdict.ok) kept.files.push({ file: verdict.value, fileName });
    const why = verdict.ok ? null : (verdict.refusal.key.split(".").at(-1) ?? "other");
    kept.told.push({ name: fileName, why });
  }
  return kept;
}
