/**
 * Takes drafted answers into an appeal, with the sheet of the figures they come from as an exhibit:
 * what is said and what proves it arrive together. Figures that did not change make the same sheet,
 * and that is kept once.
 */
import { holdDraftAlone } from "~/features/appeals/hold-draft.server";
import { recordAppealEvent } from "~/features/appeals/record-appeal-event.server";
import { attachEvidence, type NewExhibit } from "~/features/evidence/attach-evidence.server";
import { type KeptFile, keepFile } from "~/features/evidence/keep-file.server";
import type { Person } from "~/features/identity/person";
import { sampledRows } from "~/features/imports/import-queries.server";
import { db, type Tx } from "~/platform/db.server";
import type { SniffedType } from "~/platform/files/sniffed";
import type { Translate } from "~/platform/i18n/text-key";
import { moment } from "~/platform/moment.server";
import { renderPdf } from "~/platform/pdf/pdf.server";
import { allow, type Refusal, refuse, type Verdict } from "~/platform/verdict";
import type { Bilingual, Language } from "~templates/bilingual";
import type { AnswerValue } from "../answers/appeal-answers";
import { saveAnswersIn } from "../answers/save-answers.server";
import type { Drafted } from "./drafted-answers";
import {
  type Pack,
  type PackPart,
  packOfAppeal,
  type WindowDays,
  wordsIn,
} from "./pack-of-appeal.server";
import { type ExtractRow, packSheet, sheetTitle } from "./pack-sheet";
import { takenValue } from "./taken-value";

type Appeal = { id: string; caseId: string; reference: string; language: Language };
export type Taking = {
  part: PackPart;
  days: WindowDays;
  /** By question: the version of the answer that the person saw beside the draft. */
  seen: Readonly<Record<string, number>>;
};

const KINDS = { usage: "volume_stats", consent: "consent_log_extract" } as const;
const PATIENCE = { maxWait: 20_000, timeout: 60_000 };

/** Says how many answers were taken. */
export async function takeDrafts(
  person: Person,
  appeal: Appeal,
  { part, days, seen }: Taking,
): Promise<Verdict<number>> {
  const pack = await packOfAppeal(appeal.id, days);
  if (!pack) return refuse("pack.errors.noBusiness");
  const taken = pack.drafts[part].filter(({ question }) => question in seen);
  if (taken.length === 0) return refuse("pack.errors.nothing");
  const sheet = await printedSheet(pack, part, appeal);
  if (!sheet.ok) return sheet;

  const refused = new Refused();
  try {
    return await db.$transaction(async (tx) => {
      const draft = await holdDraftAlone(tx, appeal.id);
      if (!draft.ok) return draft;
      await attachProof(tx, person, appeal, { pack, part, sheet: sheet.value });
      const saved = await saveAnswersIn(
        tx,
        person,
        appeal.id,
        await editsOf(tx, appeal.id, taken, seen),
        moment(),
      );
      if (!saved.ok) throw refused.because(saved.refusal);
      if (Object.values(saved.value).some((outcome) => outcome?.kind === "conflict")) {
        throw refused.because({ key: "pack.errors.changed" });
      }
      await recordAppealEvent(tx, person, {
        appealId: appeal.id,
        caseId: appeal.caseId,
        kind: "appeal.drafts_taken",
        detail: { round: draft.value.round, part, count: taken.length },
      });
      return allow(taken.length);
    }, PATIENCE);
  } catch (cause) {
    if (cause === refused && refused.refusal) return { ok: false, refusal: refused.refusal };
    throw cause;
  }
}

/** Thrown after the first write, so that nothing of it stays. */
class Refused extends Error {
  refusal: Refusal | null = null;

  because(refusal: Refusal): this {
    this.refusal = refusal;
    return this;
  }
}

/** Written over what the person saw; what somebody wrote since is a conflict. */
async function editsOf(tx: Tx, appealId: string, taken: readonly Drafted[], seen: Taking["seen"]) {
  const versions = await tx.appealAnswerVersion.findMany({
    where: {
      appealId,
      OR: taken.map(({ question }) => ({ question, version: seen[question] ?? 0 })),
    },
    select: { question: true, value: true },
  });
  return taken.map((draft) => {
    const { question, source } = draft;
    const standing = versions.find((each) => each.question === question)?.value ?? null;
    const value = takenValue(draft, standing as AnswerValue | null);
    return { question, value, version: seen[question] ?? 0, source };
  });
}

export async function printedSheet(
  pack: Pack,
  part: PackPart,
  { reference, language }: Pick<Appeal, "reference" | "language">,
): Promise<Verdict<KeptFile>> {
  const words = wordsIn(language, pack.window.zone);
  const extract = part === "consent" ? await extractOf(pack.business.id) : [];
  const props = packSheet(part, { pack, reference, language, words, extract });
  const kept = await keepFile(await renderPdf("figures-sheet", props), "sheet.pdf");
  return kept.ok ? kept : refuse("pack.errors.sheet", { why: kept.refusal.key });
}

const extractOf = async (businessId: string): Promise<ExtractRow[]> =>
  (await sampledRows(businessId, "consent")).map((row) => ({
    line: row.line,
    phone: String(row.phone ?? ""),
    source: String(row.source ?? ""),
    givenAt: String(row.givenAt ?? ""),
    wording: String(row.wording ?? ""),
  }));

/** What proves the answers: the sheet, and for consent the pictures of the words people read. */
async function attachProof(
  tx: Tx,
  person: Person,
  appeal: Appeal,
  { pack, part, sheet }: { pack: Pack; part: PackPart; sheet: KeptFile },
): Promise<void> {
  const { days, zone } = pack.window;
  await attachOnce(tx, person, appeal, {
    file: sheet,
    fileName: `${part}-${days}.pdf`,
    kind: KINDS[part],
    caption: inBoth(zone, (t) => t("pack.sheet.caption", { title: t(sheetTitle(part)), days })),
    captured: { at: moment(), zone: person.timeZone },
  });
  if (part === "usage") return;
  for (const { name, wordings } of pack.sources) {
    const [newest] = wordings;
    if (!newest?.sha256 || !newest.file) continue;
    const { label, language, fileName, sha256, file } = newest;
    await attachOnce(tx, person, appeal, {
      file: { sha256, bytes: file.bytes, mediaType: file.mediaType as SniffedType },
      fileName,
      kind: "optin_form_capture",
      caption: inBoth(zone, (t) => t("pack.sheet.wording", { name, label, language })),
    });
  }
}

const inBoth = (zone: string, say: (t: Translate) => string): Bilingual => ({
  en: say(wordsIn("en", zone).t),
  id: say(wordsIn("id", zone).t),
});

/** The same file is one exhibit of the case, and stands in the dossier once. */
async function attachOnce(
  tx: Tx,
  person: Person,
  { id: appealId, caseId }: Appeal,
  exhibit: Omit<NewExhibit, "caseId">,
): Promise<void> {
  const known = await tx.evidence.findFirst({
    where: { caseId, sha256: exhibit.file.sha256, removedAt: null },
    select: { id: true },
  });
  const { id: evidenceId } = known ?? (await attachEvidence(tx, person, { ...exhibit, caseId }));
  const position = await tx.appealEvidence.count({ where: { appealId } });
  await tx.appealEvidence.createMany({
    data: [{ appealId, evidenceId, position }],
    skipDuplicates: true,
  });
}
