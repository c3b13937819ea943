/** Takes what somebody sends in as evidence: several files of one form, or a pasted text. */
import type { Actor } from "~/features/audit/actor";
import { db } from "~/platform/db.server";
import { fileStore } from "~/platform/files/file-store.server";
import type { ReceivedFile } from "~/platform/files/upload.server";
import type { Refusal } from "~/platform/verdict";
import { attachEvidence } from "./attach-evidence.server";
import { capturedOf } from "./captured";
import type { AboutExhibit, PastedText } from "./evidence-schemas";
import { cleanFileName } from "./file-name";
import { type KeptFile, keepStaged, keepText } from "./keep-file.server";

export type Reception = {
  attached: { id: string; fileName: string }[];
  refused: { fileName: string; refusal: Refusal }[];
};

/** Each file stands for itself: one that is refused does not keep the others out. */
export async function receiveExhibits(
  actor: Actor,
  caseId: string,
  files: readonly ReceivedFile[],
  about: AboutExhibit,
): Promise<Reception> {
  const kept: { file: KeptFile; fileName: string }[] = [];
  const refused: Reception["refused"] = [];
  try {
    for (const received of files) {
      const fileName = cleanFileName(received.name);
      const verdict = await keepStaged(received);
      if (verdict.ok) kept.push({ file: verdict.value, fileName });
      else refused.push({ fileName, refusal: verdict.refusal });
    }
  } finally {
    await discardFiles(files);
  }

  const { kind, caption } = about;
  const captured = capturedOf(about);
  const attached = await db.$transaction(async (tx) => {
    const made: Reception["attached"] = [];
    for (const { file, fileName } of kept) {
      const exhibit = { caseId, file, fileName, kind, caption, captured };
      made.push({ ...(await attachEvidence(tx, actor, exhibit)), fileName });
    }
    return made;
  });
  return { attached, refused };
}

/** Lets go of files that will not be taken, such as those beside a field that needs correcting. */
export async function discardFiles(files: readonly ReceivedFile[]): Promise<void> {
  for (const file of files) await fileStore().discard(file);
}

export async function receiveText(
  actor: Actor,
  caseId: string,
  { text, ...about }: PastedText,
): Promise<{ id: string }> {
  const file = await keepText(text);
  const fileName = file.mediaType === "application/json" ? "pasted.json" : "pasted.txt";
  const { kind, caption } = about;
  return db.$transaction((tx) =>
    attachEvidence(tx, actor, {
      caseId,
      file,
      fileName,
      kind,
      caption,
      captured: capturedOf(about),
    }),
  );
}
