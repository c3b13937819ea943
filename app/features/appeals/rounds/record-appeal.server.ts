/** Records an appeal that was filed before the case was opened, or outside it. Nothing of it is frozen here. */
import { STATE_WHEN_FILED_OUTSIDE } from "~/features/appeals/appeal-lifecycle";
import { attachSealed, type NewFile } from "~/features/appeals/filing/attach-sealed.server";
import { startMetasClock, stopOurClock } from "~/features/appeals/filing/clocks-of-appeal.server";
import type { RecordedFields } from "~/features/appeals/filing/filing-schemas";
import { happenedAt } from "~/features/appeals/filing/happened";
import { holdRestriction } from "~/features/appeals/hold-appeal.server";
import { APPEAL_QUESTIONS_VERSION } from "~/features/appeals/questions/appeal-questions";
import { recordAppealEvent } from "~/features/appeals/record-appeal-event.server";
import { reportAppeal } from "~/features/appeals/report-appeal.server";
import { roundWithMeta } from "~/features/appeals/with-meta/round-with-meta.server";
import { holdCase } from "~/features/cases/hold-case.server";
import type { Person } from "~/features/identity/person";
import { db, type Tx } from "~/platform/db.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import { placeOfAppeal } from "./place-of-appeal.server";
import type { Started } from "./start-appeal.server";

export function recordAppeal(
  person: Person,
  caseId: string,
  fields: RecordedFields,
  file: NewFile | null = null,
  now = new Date(),
): Promise<Verdict<Started>> {
  return db.$transaction(async (tx) => {
    const when = happenedAt(fields, now);
    if (!when.ok) return when;
    if (!fields.text && !file) return refuse("appeals.refusals.nothingRecorded");
    const held = await holdCase(tx, caseId);
    if (!held) return refuse("appeals.refusals.gone");
    if (held.phase === "merged" || held.phase === "void") {
      return refuse("appeals.refusals.caseOver", { phase: held.phase });
    }
    const { restrictionId, door } = fields;
    await holdRestriction(tx, restrictionId);
    const known = await tx.restriction.count({ where: { id: restrictionId, caseId } });
    if (known === 0) return refuse("appeals.refusals.restrictionUnknown");
    const withMeta = await roundWithMeta(tx, restrictionId);
    if (withMeta !== null) return refuse("appeals.refusals.alreadyWithMeta", { round: withMeta });

    const place = await placeOfAppeal(tx, caseId, restrictionId);
    const use = `${held.reference} · ${place.number}`;
    const captured = when.value;
    const evidenceId =
      file &&
      (await attachSealed(tx, person, {
        caseId,
        ...file,
        kind: "prior_correspondence",
        captured,
        use,
        now,
      }));
    const { id } = await tx.appeal.create({
      data: {
        caseId,
        restrictionId,
        ...place,
        origin: "recorded",
        state: STATE_WHEN_FILED_OUTSIDE,
        questionsVersion: APPEAL_QUESTIONS_VERSION,
        door,
        language: fields.language ?? "en",
        recordedText: fields.text,
        recordedEvidenceId: evidenceId,
        startedById: person.id,
        createdAt: now,
        updatedAt: now,
        submission: {
          create: {
            door,
            language: fields.language,
            submitterName: fields.submitterName,
            submitterIsAdmin: fields.submitterIsAdmin,
            submittedAt: when.value.at,
            submittedZone: when.value.zone,
            externalReference: fields.externalReference,
            recordedById: person.id,
            recordedAt: now,
          },
        },
      },
      select: { id: true },
    });
    await followWith(tx, { id, restrictionId }, now);
    await stopOurClock(tx, person, caseId, "met", now);
    await startMetasClock(
      tx,
      person,
      { caseId, appealId: id, door, submittedAt: when.value.at },
      now,
    );
    await recordAppealEvent(tx, person, {
      appealId: id,
      caseId,
      kind: "appeal.recorded",
      detail: { round: place.round, door, submitter: fields.submitterName },
      happened: when.value,
    });
    await reportAppeal(tx, caseId, now);
    return allow({ id, number: place.number });
  });
}

/** A draft that nobody has filed yet comes after what turns out to have been filed before it. */
async function followWith(
  tx: Tx,
  { id, restrictionId }: { id: string; restrictionId: string },
  now: Date,
): Promise<void> {
  await tx.appeal.updateMany({
    where: {
      restrictionId,
      state: { in: ["draft", "in_review", "changes_requested", "approved"] },
    },
    data: {
      round: { increment: 1 },
      previousId: id,
      version: { increment: 1 },
      updatedAt: now,
    },
  });
}
