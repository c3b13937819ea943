/** The bytes of a filed dossier, as they were frozen. */
import { text as textOfStream } from "node:stream/consumers";
import { db } from "~/platform/db.server";
import { fileStore } from "~/platform/files/file-store.server";
import type { Language } from "~templates/bilingual";
import type { DoorKey } from "~templates/rules/vocabulary";
import { MANIFEST_NAME, type Manifest, type ManifestFile, readManifest } from "./dossier-manifest";
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
  return sha256 ? textOfFile(sha256) : null;
}

export type FrozenFiles = { manifest: Manifest; manifestSha256: string; files: ManifestFile[] };

/** The manifest of a frozen dossier and every file it names, itself included. Null: nothing is frozen. */
export async function frozenFiles(appealId: string): Promise<FrozenFiles | null> {
  const dossier = await db.dossier.findUnique({
    where: { appealId },
    select: { manifestSha256: true },
  });
  if (!dossier) return null;
  const { manifestSha256 } = dossier;
  const text = await textOfFile(manifestSha256);
  const manifest = readManifest(text);
  if (!manifest) throw new Error(`The manifest ${manifestSha256} cannot be read.`);
  const itself: ManifestFile = {
    name: MANIFEST_NAME,
    sha256: manifestSha256,
    bytes: Buffer.byteLength(text),
    mediaType: "application/json",
  };
  return { manifest, manifestSha256, files: [itself, ...manifest.files] };
}

async function textOfFile(sha256: string): Promise<string> {
  const { stream } = await fileStore().open(sha256);
  return textOfStream(stream);
}
