/** Lists too long for paper travel inside the file as attachments. */
import { AFRelationship, type PDFDocument } from "@cantoo/pdf-lib";
import type { AttachedFile } from "./enclosures";

export async function attachFiles(
  file: PDFDocument,
  attachments: readonly AttachedFile[],
  at: Date,
): Promise<void> {
  for (const { name, mediaType, description, bytes } of attachments) {
    await file.attach(bytes, name, {
      mimeType: mediaType,
      description,
      creationDate: at,
      modificationDate: at,
      afRelationship: AFRelationship.Supplement,
    });
  }
}
