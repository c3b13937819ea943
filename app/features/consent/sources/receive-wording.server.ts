/** Takes the words shown at a source with a picture of them: both or, where something is wrong, neither. */
import { type KeptFile, keepStaged } from "~/features/evidence/keep-file.server";
import type { Person } from "~/features/identity/person";
import { fileStore } from "~/platform/files/file-store.server";
import { receiveUpload, type Upload, UploadBroken } from "~/platform/files/upload.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import { addWording } from "./edit-source.server";
import type { NewWording } from "./source-schemas";

const MOST_BYTES = 20_000_000;
const LONGEST_NAME = 120;

/** The form as it arrived; its file waits until it is taken or let go. */
export async function receiveWording(request: Request): Promise<Verdict<Upload>> {
  try {
    return allow(await receiveUpload(request, fileStore(), { fileBytes: MOST_BYTES, files: 1 }));
  } catch (cause) {
    if (cause instanceof UploadBroken) return refuse("consent.errors.broken");
    throw cause;
  }
}

export async function letGo({ files }: Upload): Promise<void> {
  for (const file of files) await fileStore().discard(file);
}

export async function keepWording(
  person: Person,
  source: { id: string; businessId: string; name: string },
  fields: NewWording,
  { files: [received] }: Upload,
): Promise<Verdict> {
  if (!received) return addWording(person, source, fields, null);
  const kept = await keepStaged(received);
  if (!kept.ok) return kept;
  if (!isPicture(kept.value)) return refuse("consent.errors.pictureKind");
  const fileName = received.name.slice(0, LONGEST_NAME);
  return addWording(person, source, fields, { file: kept.value, fileName });
}

const isPicture = ({ mediaType }: KeptFile): boolean =>
  /^(image\/(png|jpeg|webp)|application\/pdf)$/.test(mediaType);
