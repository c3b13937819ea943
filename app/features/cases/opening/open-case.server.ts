/** Opens a case: its number, what was seen, what is next. */
import type { Actor } from "~/features/audit/actor";
import { recordEvent } from "~/features/audit/record-event.server";
import type { NewCase } from "~/features/cases/case-schemas";
import type { HeardFrom } from "~/features/cases/facts/heard-from";
import { moveCase } from "~/features/cases/moves/move-case.server";
import { reportCase, reportUnclassified } from "~/features/cases/tracks/report-case.server";
import type { Person } from "~/features/identity/person";
import { db, type Tx } from "~/platform/db.server";
import { instantOf } from "~/platform/i18n/wall-clock";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import { nextCaseReference } from "./number-case.server";

export type OpenedCase = { id: string; reference: string };

/** Many people may open cases in the same minute; they queue for the counter, briefly. */
const PATIENCE = { maxWait: 20_000, timeout: 20_000 };

/** `attach` keeps what came with the case, such as the pasted notice, in the same transaction. */
export function openCase(
  person: Person,
  given: NewCase,
  attach?: (tx: Tx, opened: OpenedCase) => Promise<void>,
  now = new Date(),
): Promise<Verdict<OpenedCase>> {
  return db.$transaction(async (tx) => {
    const refusal = await whatIsNotThere(tx, person, given);
    if (refusal) return refusal;

    const opened = await createCase(tx, person, given, now);
    await attach?.(tx, opened);
    if (given.lead) {
      const moved = await moveCase(tx, person, opened.id, "begin_triage", {}, now);
      if (!moved.ok) throw new Error(`A new case could not begin triage: ${moved.refusal.key}`);
    }
    return allow(opened);
  }, PATIENCE);
}

/** Businesses and assets outside the person's reach do not exist for them. */
async function whatIsNotThere(tx: Tx, person: Person, { businessId, assetIds }: NewCase) {
  if (!businessId) return assetIds.length > 0 ? refuse("cases.refusals.assetUnknown") : null;
  const isWithin = !person.businessIds || person.businessIds.includes(businessId);
  const business = isWithin ? await tx.business.findFirst({ where: { id: businessId } }) : null;
  if (!business) return refuse("cases.refusals.businessUnknown");

  const assets = await tx.asset.count({ where: { id: { in: assetIds }, businessId } });
  return assets === new Set(assetIds).size ? null : refuse("cases.refusals.assetUnknown");
}

function createCase(tx: Tx, person: Person, given: NewCase, now: Date): Promise<OpenedCase> {
  const { businessId, assetIds, summary, heardFrom, happenedAt, happenedZone, lead } = given;
  const happened = { at: instantOf(happenedAt, happenedZone), zone: happenedZone };
  const ownerId = lead ? person.id : null;
  const row = { businessId, assetIds, summary, heardFrom, happened, ownerId };
  return insertCase(tx, person, row, now);
}

export type CaseToInsert = {
  businessId: string | null;
  /** The first is the one the case is mostly about. */
  assetIds: readonly string[];
  summary: string;
  heardFrom: HeardFrom;
  happened: { at: Date; zone: string };
  ownerId: string | null;
  severity?: string;
  heardClass?: string | null;
};

/** Whoever opens it: a person, or the application because of a signal. */
export async function insertCase(
  tx: Tx,
  actor: Actor,
  { assetIds, happened, ...facts }: CaseToInsert,
  now: Date,
): Promise<OpenedCase> {
  const reference = await nextCaseReference(tx, now);
  const { ownerId, heardFrom } = facts;
  const { id } = await tx.case.create({
    data: {
      ...facts,
      reference,
      happenedAt: happened.at,
      happenedZone: happened.zone,
      openedById: actor.id,
      createdAt: now,
      updatedAt: now,
      assets: {
        create: [...new Set(assetIds)].map((assetId, index) => ({
          assetId,
          isPrimary: index === 0,
        })),
      },
    },
    select: { id: true },
  });
  await recordEvent(tx, actor, {
    subject: { kind: "case", id },
    caseId: id,
    kind: "case.opened",
    detail: { reference, heardFrom },
    happened,
  });
  await reportCase(tx, { id, phase: "new", ownerId, monitoringUntil: null }, now);
  await reportUnclassified(tx, { id, ownerId }, now);
  return { id, reference };
}
