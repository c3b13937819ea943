/**
 * Makes every file of a dossier before anything is frozen: PDF, page and plain texts in each language
 * that is complete, both side by side, the exhibits, the canonical content and a manifest over all.
 * The files wait in the store under the hash of their content.
 */
import { readFile } from "node:fs/promises";
import type { AppealInHand } from "~/features/appeals/appeal-queries.server";
import type { DocumentExhibit } from "~/features/appeals/document/appeal-document";
import { doorText } from "~/features/appeals/document/door-text";
import { approvalOf } from "~/features/appeals/review/approval.server";
import { db } from "~/platform/db.server";
import { fileStore } from "~/platform/files/file-store.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import { LANGUAGES, type Language } from "~templates/bilingual";
import { DOOR_KEYS, type DoorKey } from "~templates/rules/vocabulary";
import { canonicalJson } from "./canonical-content";
import {
  type DossierContent,
  documentIn,
  dossierContent,
  isCompleteIn,
} from "./dossier-content.server";
import { CONTENT_NAME, MANIFEST_FORMAT, type ManifestFile } from "./dossier-manifest";
import { type DossierVariant, pdfName, variantsOf, webName } from "./dossier-variant";
import { archiveName, pictureName } from "./exhibit-source";
import { openedExhibits, printDossier, wordedDossier } from "./print-dossier.server";
import { inArchive, webDossier } from "./web-dossier.server";

export type DoorTexts = Partial<Record<DoorKey, Partial<Record<Language, string>>>>;

export type PreparedDossier = {
  hash: string;
  canonical: string;
  manifestSha256: string;
  pdfs: Partial<Record<DossierVariant, string>>;
  doorTexts: DoorTexts;
};

export type Freezing = { by: string; at: Date; language: Language };

export async function prepareDossier(
  appeal: Pick<
    AppealInHand,
    "id" | "caseId" | "restrictionId" | "round" | "number" | "door" | "language"
  >,
  freezing: Freezing,
): Promise<Verdict<PreparedDossier>> {
  const approval = await approvalOf(appeal.id);
  if (!approval) return refuse("appeals.refusals.notApproved");
  const content = await dossierContent(appeal);
  if (approval.contentHash !== content.hash) return refuse("appeals.refusals.changedSinceApproval");

  const complete = LANGUAGES.filter((language) => isCompleteIn(documentIn(content, language)));
  if (!complete.includes(freezing.language)) {
    return refuse("appeals.refusals.languageIncomplete", { language: freezing.language });
  }

  const files: ManifestFile[] = [];
  const keep = async (name: string, mediaType: string, bytes: Uint8Array): Promise<string> => {
    const kept = await keepBytes(bytes);
    files.push({ name, mediaType, ...kept });
    return kept.sha256;
  };

  await keep(CONTENT_NAME, "application/json", Buffer.from(content.canonical));
  const opened = await openedExhibits(content);
  const pdfs: PreparedDossier["pdfs"] = {};
  for (const variant of variantsOf(complete)) {
    const print = { variant, preparedAt: approval.at, isDraft: false };
    const pdf = await printDossier(content, print, opened);
    pdfs[variant] = await keep(pdfName(variant), "application/pdf", pdf);
    const page = webDossier(wordedDossier(content, print, opened), inArchive(content));
    await keep(webName(variant), "text/html; charset=utf-8", Buffer.from(page));
  }
  const doorTexts: DoorTexts = {};
  for (const language of complete) {
    const document = documentIn(content, language);
    for (const door of DOOR_KEYS) {
      const { text } = doorText(document, door);
      const name = `${door}.${language}.txt`;
      const sha256 = await keep(name, "text/plain; charset=utf-8", Buffer.from(text));
      doorTexts[door] = { ...doorTexts[door], [language]: sha256 };
    }
  }
  for (const { name, path } of opened.pictures) {
    await keep(pictureName(name), "image/jpeg", await readFile(path));
  }
  // The exhibits lie in the store already, redacted where they were redacted.
  for (const exhibit of documentIn(content, freezing.language).exhibits) {
    const { mediaType, sha256, byteSize } = exhibit;
    files.push({ name: archiveName(exhibit), mediaType, sha256, bytes: byteSize });
  }
  const manifest = await manifestOf(appeal, content, files, freezing);
  const { sha256: manifestSha256 } = await keepBytes(Buffer.from(manifest));
  const { hash, canonical } = content;
  return allow({ hash, canonical, manifestSha256, pdfs, doorTexts });
}

/** What was frozen, with the hash of everything, and who let it pass. */
async function manifestOf(
  appeal: { id: string; round: number },
  content: DossierContent,
  files: readonly ManifestFile[],
  { by, at, language }: Freezing,
): Promise<string> {
  const { source, hash } = content;
  const { exhibits } = documentIn(content, language);
  const reviews = await db.appealReview.findMany({
    where: { appealId: appeal.id },
    orderBy: [{ at: "asc" }, { id: "asc" }],
    select: {
      personName: true,
      verdict: true,
      overridden: true,
      overrideReason: true,
      contentHash: true,
      at: true,
    },
  });
  return canonicalJson({
    format: MANIFEST_FORMAT,
    reference: source.facts.reference,
    round: appeal.round,
    contentSha256: hash,
    filedIn: language,
    frozenBy: by,
    frozenAt: at,
    files,
    evidence: source.evidence.map(({ id, kind }, index) => {
      const { label, title, fileName, mediaType, sha256, byteSize, hiddenParts } = exhibits[
        index
      ] as DocumentExhibit;
      const file = archiveName({ label, fileName, mediaType });
      return { label, id, kind, title, fileName, file, sha256, byteSize, hiddenParts };
    }),
    reviews: reviews.map(({ personName, verdict, at: when, contentHash }) => ({
      by: personName,
      verdict,
      at: when,
      contentSha256: contentHash,
    })),
    overrides: reviews
      .filter(({ overridden }) => overridden.length > 0)
      .map(({ personName, verdict, overridden, overrideReason, at: when }) => ({
        by: personName,
        during: verdict,
        gates: overridden,
        reason: overrideReason,
        at: when,
      })),
  });
}

async function keepBytes(content: Uint8Array): Promise<{ sha256: string; bytes: number }> {
  const store = fileStore();
  const staged = await store.stage(content);
  await store.commit(staged);
  return { sha256: staged.sha256, bytes: staged.bytes };
}
