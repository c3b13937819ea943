/** Writes down who was handed exhibits as part of a dossier: as they are, or printed in a document. */
import type { AppealOnPage } from "~/features/appeals/require-appeal.server";
import { noteHandedOut } from "~/features/evidence/custody.server";
import type { Person } from "~/features/identity/person";
import { db } from "~/platform/db.server";
import { type DossierContent, documentIn } from "./dossier-content.server";
import type { ManifestFile } from "./dossier-manifest";
import type { FrozenFiles } from "./frozen-dossier.server";

type OfAppeal = Pick<AppealOnPage, "caseId" | "reference" | "number">;

/** Each document of a dossier prints its exhibits. */
const DOCUMENT = /^dossier\..*\.(pdf|html)$/;
const isExhibit = ({ name }: ManifestFile) => name.startsWith("evidence/");

/** The whole archive, with every exhibit as it is. */
export const noteArchiveTaken = (person: Person, appeal: OfAppeal, { files }: FrozenFiles) =>
  note(person, appeal, files.filter(isExhibit), "downloaded", "dossier.zip");

/** One file of it: an exhibit as it is, or a document in which they all are. */
export async function noteFileTaken(
  person: Person,
  appeal: OfAppeal,
  { files }: FrozenFiles,
  file: ManifestFile,
): Promise<void> {
  if (isExhibit(file)) await note(person, appeal, [file], "downloaded", file.name);
  if (DOCUMENT.test(file.name)) {
    await note(person, appeal, files.filter(isExhibit), "used", file.name);
  }
}

/** A document that is made now, of a dossier that is not frozen yet. */
export function noteDraftMade(
  person: Person,
  appeal: OfAppeal,
  content: DossierContent,
  name: string,
): Promise<void> {
  const ids = documentIn(content, "en").exhibits.map(({ id }) => id);
  return noteHandedOut(person, ids, "used", placeIn(appeal, name));
}

/** The manifest names contents; the case knows which exhibits they are. */
async function note(
  person: Person,
  appeal: OfAppeal,
  files: readonly ManifestFile[],
  act: "downloaded" | "used",
  name: string,
): Promise<void> {
  const exhibits = await db.evidence.findMany({
    where: { caseId: appeal.caseId, sha256: { in: files.map(({ sha256 }) => sha256) } },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  const ids = exhibits.map(({ id }) => id);
  await noteHandedOut(person, ids, act, placeIn(appeal, name));
}

const placeIn = ({ reference, number }: OfAppeal, name: string) =>
  `${reference} · ${number}, ${name}`;
