/**
 * Makes a redacted copy of an exhibit. The original is sealed and never leaves the house again; the
 * copy is a new exhibit that says what it was made from and how much was hidden in it.
 */
import type { Actor } from "~/features/audit/actor";
import { attachEvidence } from "~/features/evidence/attach-evidence.server";
import { isJson, type KeptFile, keepBytes } from "~/features/evidence/keep-file.server";
import { sealExhibits } from "~/features/evidence/seal-exhibits.server";
import { db } from "~/platform/db.server";
import { fileStore } from "~/platform/files/file-store.server";
import { blackenPdf, pdfPageSizes } from "~/platform/pdf/pdf.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import { captionOf } from "../caption";
import { LARGEST_TEXT_BYTES, ownNumbers, placeOf, textOfExhibit } from "./found-parts.server";
import { countHidden, type Hidden } from "./hidden";
import { redactText, spansOfWords } from "./hide-in-text";
import { redactPicture } from "./redact-picture.server";
import { type RedactedAs, redactedAs } from "./redacted-as";
import { type ChosenAreas, type ChosenWords, MOST_PAGES } from "./redaction-schemas";
import { sensitiveSpans } from "./sensitive-text";

type Original = NonNullable<Awaited<ReturnType<typeof originalOf>>>;
type Redrawn = { file: KeptFile; hidden: Hidden };

export async function redactExhibit(
  actor: Actor,
  exhibitId: string,
  chosen: ChosenAreas | ChosenWords,
  now = new Date(),
): Promise<Verdict<{ id: string }>> {
  const original = await originalOf(exhibitId);
  if (!original || original.removedAt) return refuse("evidence.errors.removedAlready");
  const redrawn = await redraw(original, chosen);
  if (!redrawn.ok) return redrawn;
  const { file, hidden } = redrawn.value;

  return db.$transaction(async (tx) => {
    const copyName = nameOfCopy(original.fileName, file.mediaType);
    const sealed = await sealExhibits(tx, actor, [original.id], copyName, now, "redacted");
    if (!sealed.ok) return sealed;
    const { caseId, kind, capturedAt, capturedZone } = original;
    const captured = capturedAt && capturedZone ? { at: capturedAt, zone: capturedZone } : null;
    return allow(
      await attachEvidence(tx, actor, {
        caseId,
        file,
        fileName: copyName,
        kind,
        caption: captionOf(original),
        captured,
        derived: { fromId: original.id, fromName: original.fileName, hidden },
      }),
    );
  });
}

const originalOf = (id: string) =>
  db.evidence.findUnique({
    where: { id },
    select: {
      id: true,
      caseId: true,
      fileName: true,
      kind: true,
      captionEn: true,
      captionId: true,
      capturedAt: true,
      capturedZone: true,
      removedAt: true,
      file: { select: { sha256: true, bytes: true, mediaType: true } },
    },
  });

async function redraw(
  original: Original,
  chosen: ChosenAreas | ChosenWords,
): Promise<Verdict<Redrawn>> {
  const as = redactedAs(original.file.mediaType);
  if (as === "text" && "words" in chosen) return redrawText(original, chosen);
  if (as && as !== "text" && "boxes" in chosen) return redrawBoxes(original, as, chosen);
  return refuse("redaction.refused.kind");
}

async function redrawBoxes(
  { file }: Original,
  as: Exclude<RedactedAs, "text">,
  { boxes }: ChosenAreas,
): Promise<Verdict<Redrawn>> {
  if (boxes.length === 0) return refuse("redaction.refused.nothing");
  const path = fileStore().pathOf(file.sha256);
  const hidden: Hidden = { areas: boxes };
  if (as === "picture") {
    const picture = await redactPicture(path, file.mediaType, boxes);
    if (!picture) return refuse("redaction.refused.unreadable");
    return allow({ file: await keepBytes(picture.bytes, picture.mediaType), hidden });
  }
  const pages = await pdfPageSizes(path);
  if (!pages) return refuse("redaction.refused.unreadable");
  if (pages.length > MOST_PAGES) {
    return refuse("redaction.refused.tooLong", { count: MOST_PAGES });
  }
  if (boxes.some(({ page }) => page > pages.length)) {
    return refuse("redaction.refused.noSuchPage", { count: pages.length });
  }
  const bytes = await blackenPdf(path, boxes);
  if (!bytes) return refuse("redaction.refused.unreadable");
  return allow({ file: await keepBytes(bytes, "application/pdf"), hidden });
}

async function redrawText(
  { caseId, file }: Original,
  { parts, kinds, words }: ChosenWords,
): Promise<Verdict<Redrawn>> {
  if (file.bytes > LARGEST_TEXT_BYTES) return refuse("redaction.refused.textTooLarge");
  const text = await textOfExhibit(file.sha256);
  const found = sensitiveSpans(text, await ownNumbers(caseId));
  const spans = [
    ...found.filter((span) => kinds.includes(span.kind) || parts.includes(placeOf(span))),
    ...spansOfWords(text, words),
  ];
  const redacted = redactText(text, spans);
  if (countHidden({ parts: redacted.parts }) === 0) {
    return refuse("redaction.refused.nothing");
  }
  return allow({
    file: await keepBytes(Buffer.from(redacted.text), typeOfText(file.mediaType, redacted.text)),
    hidden: { parts: redacted.parts },
  });
}

/** A mark where a number stood may end what was JSON. */
function typeOfText(mediaType: string, text: string): KeptFile["mediaType"] {
  if (mediaType === "application/json" && !isJson(text)) return "text/plain";
  return mediaType as KeptFile["mediaType"];
}

const ENDINGS: Readonly<Record<string, string>> = {
  "image/png": ".png",
  "image/jpeg": ".jpg",
  "application/pdf": ".pdf",
};

/** `notice.webp` → `notice-redacted.png`. */
function nameOfCopy(fileName: string, mediaType: string): string {
  const [, base = fileName, ending = ""] = /^(.*?)(\.[\p{L}\p{N}]{1,8})?$/u.exec(fileName) ?? [];
  return `${base.replace(/-redacted$/, "")}-redacted${ENDINGS[mediaType] ?? ending}`;
}
