/**
 * Records that an approved appeal reached Meta, and freezes what was sent. The
 * files are made first; the transaction then holds the appeal, looks whether
 * everything is still as it was, and lets all of it stand or nothing.
 */

import { dossierContent } from "~/features/appeals/dossier/dossier-content.server";
import {
  type PreparedDossier,
  prepareDossier,
} from "~/features/appeals/dossier/prepare-dossier.server";
import { exhibitsInDossier } from "~/features/appeals/evidence/evidence-choice.server";
import type { SubmissionFields } from "~/features/appeals/filing/filing-schemas";
import { type HeldAppeal, holdAppeal } from "~/features/appeals/hold-appeal.server";
import { judgeMove, writeState } from "~/features/appeals/move-appeal.server";
import { recordAppealEvent } from "~/features/appeals/record-appeal-event.server";
import { reportAppeal } from "~/features/appeals/report-appeal.server";
import { sealExhibits } from "~/features/evidence/seal-exhibits.server";
import type { Person } from "~/features/identity/person";
import { db, type Tx } from "~/platform/db.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import { attachSealed, type NewFile, placeOfUse } from "./attach-sealed.server";
import { startMetasClock, stopOurClock } from "./clocks-of-appeal.server";
import { type Happened, happenedAt } from "./happened";
import { keepPromises } from "./keep-promises.server";

export async function submitAppeal(
  person: Person,
  appealId: string,
  fields: SubmissionFields,
  receipt: NewFile | null = null,
  now = new Date(),
): Promise<Verdict> {
  const when = happenedAt(fields, now);
  if (!when.ok) return when;
  const early = await db.$transaction((tx) => judge(tx, person, appealId, now));
  if (!early.ok) return early;
  const freezing = { by: person.name, at: now, language: fields.language };
  const prepared = await prepareDossier(early.value, freezing);
  if (!prepared.ok) return prepared;
  if (prepared.value.hash !== fields.contentHash) {
    return refuse("appeals.refusals.changedWhileReading");
  }

  return db.$transaction(async (tx) => {
    const judged = await judge(tx, person, appealId, now);
    if (!judged.ok) return judged;
    const appeal = judged.value;
    const { hash } = await dossierContent(appeal, tx);
    if (hash !== prepared.value.hash || appeal.version !== early.value.version) {
      return refuse("appeals.refusals.changedWhileReading");
    }
    if (fields.receiptId && !(await isExhibit(tx, appeal.caseId, fields.receiptId))) {
      return refuse("appeals.refusals.exhibitGone");
    }
    const exhibits = await exhibitsInDossier(appeal, tx);
    const used = [...exhibits.map(({ id }) => id), ...(fields.receiptId ? [fields.receiptId] : [])];
    const sealed = await sealExhibits(tx, person, used, placeOfUse(appeal), now);
    if (!sealed.ok) return sealed;

    await writeState(tx, appeal, "submitted", now);
    await freeze(tx, person, appeal, prepared.value, exhibits, now);
    await writeSubmission(tx, person, appeal, { fields, when: when.value, receipt, hash, now });
    return allow();
  });
}

async function judge(
  tx: Tx,
  person: Person,
  appealId: string,
  now: Date,
): Promise<Verdict<HeldAppeal>> {
  const appeal = await holdAppeal(tx, appealId);
  if (!appeal) return refuse("appeals.refusals.gone");
  const verdict = await judgeMove(tx, person, appeal, "submit", { now });
  return verdict.ok ? allow(appeal) : verdict;
}

async function isExhibit(tx: Tx, caseId: string, id: string): Promise<boolean> {
  return (await tx.evidence.count({ where: { id, caseId, removedAt: null } })) > 0;
}

/** From here on the exhibits of the dossier are the ones listed now, proofs included. */
async function freeze(
  tx: Tx,
  person: Person,
  { id }: HeldAppeal,
  { hash, canonical, manifestSha256, pdfs, doorTexts }: PreparedDossier,
  exhibits: readonly { id: string }[],
  now: Date,
): Promise<void> {
  await tx.appealEvidence.deleteMany({ where: { appealId: id } });
  await tx.appealEvidence.createMany({
    data: exhibits.map(({ id: evidenceId }, position) => ({ appealId: id, evidenceId, position })),
  });
  await tx.dossier.create({
    data: {
      appealId: id,
      canonicalHash: hash,
      canonical,
      manifestSha256,
      pdfEnSha256: pdfs.en ?? null,
      pdfIdSha256: pdfs.id ?? null,
      doorTexts,
      frozenAt: now,
      frozenById: person.id,
    },
    select: { appealId: true },
  });
}

type Filing = {
  fields: SubmissionFields;
  when: Happened;
  receipt: NewFile | null;
  hash: string;
  now: Date;
};

async function writeSubmission(
  tx: Tx,
  person: Person,
  appeal: HeldAppeal,
  { fields, when, receipt, hash, now }: Filing,
): Promise<void> {
  const { id, caseId, round } = appeal;
  const use = placeOfUse(appeal);
  const uploaded =
    receipt &&
    (await attachSealed(tx, person, {
      caseId,
      ...receipt,
      kind: "submission_receipt",
      captured: when,
      use,
      now,
    }));
  const { door, language, submitterName, submitterIsAdmin, externalReference } = fields;
  await tx.submission.create({
    data: {
      appealId: id,
      door,
      language,
      submitterName,
      submitterIsAdmin,
      submittedAt: when.at,
      submittedZone: when.zone,
      externalReference,
      receiptEvidenceId: uploaded ?? fields.receiptId,
      recordedById: person.id,
      recordedAt: now,
    },
    select: { appealId: true },
  });
  await stopOurClock(tx, person, caseId, "met", now);
  await startMetasClock(tx, person, { caseId, appealId: id, door, submittedAt: when.at }, now);
  await keepPromises(tx, person, appeal, when.at, now);
  await recordAppealEvent(tx, person, {
    appealId: id,
    caseId,
    kind: "appeal.submitted",
    detail: {
      round,
      door,
      submitter: submitterName,
      reference: externalReference,
      contentHash: hash,
    },
    happened: when,
  });
  await reportAppeal(tx, caseId, now);
}
