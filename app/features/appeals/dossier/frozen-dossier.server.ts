/** The bytes of a filed dossier, as they were frozen. */
import { text as textOfStream } from "node:stream/consumers";
import { db } from "~/platform/db.server";
import { fileStore } from "~/platform/files/file-store.server";
import type { Language } from "~templates/bilingual";
import type { DoorKey } from "~templates/rules/vocabulary";
import type { DoorTexts } from "./prepare-dossier.server";

export function frozenDossier(appealId: string) {
  return db.dossier.findUnique({
    where: { appealId },
    select: {
      canonical: true,
      canonicalHash: true,
      manifestSha256: true,
      pdfEnSha256: true,
      pdfIdSha256: true,
      doorTexts: true,
    },
  });
}

export async function frozenText(
  appealId: string,
  door: DoorKey,
  language: Language,
): Promise<string | null> {
  const dossier = await frozenDossier(appealId);
  const sha256 = (dossier?.doorTexts as DoorTexts | undefined)?.[door]?.[language];
  if (!sha256) return null;
  const { stream } = await fileStore().open(sha256);
  return textOfStream(stream);
}
