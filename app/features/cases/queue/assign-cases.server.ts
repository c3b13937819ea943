/** Gives many cases to one lead: what was ticked, or everything a filter finds. */
import { recordEvents } from "~/features/audit/record-event.server";
import type { CasePhase } from "~/features/cases/case-phase";
import { casesVisibleTo } from "~/features/cases/case-scope.server";
import { assignCase } from "~/features/cases/people/assign-case.server";
import { reportUnclassified } from "~/features/cases/tracks/report-case.server";
import { can } from "~/features/identity/permissions";
import type { Person } from "~/features/identity/person";
import { db, type Tx } from "~/platform/db.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import { idsInQueue } from "./case-queue.server";
import type { QueueFilter } from "./queue-filter";

/** Small enough that nobody waits long for a case that is being given away. */
const BATCH = 200;

export type BulkResult = { assigned: number; skipped: number };

export async function assignSelected(
  person: Person,
  ownerId: string,
  ids: readonly string[],
  now = new Date(),
): Promise<Verdict<BulkResult>> {
  const lead = await leadOf(ownerId);
  if (!lead) return refuse("cases.refusals.ownerGone");
  const result = { assigned: 0, skipped: 0 };
  for (let start = 0; start < ids.length; start += BATCH) {
    add(result, await assignBatch(person, lead, ids.slice(start, start + BATCH), now));
  }
  return allow(result);
}

export async function assignMatching(
  person: Person,
  ownerId: string,
  filter: QueueFilter,
  now = new Date(),
): Promise<Verdict<BulkResult>> {
  const lead = await leadOf(ownerId);
  if (!lead) return refuse("cases.refusals.ownerGone");
  const result = { assigned: 0, skipped: 0 };
  let after: string | null = null;
  for (;;) {
    const ids: string[] = await idsInQueue(person, filter, { after, take: BATCH }, now);
    add(result, await assignBatch(person, lead, ids, now));
    if (ids.length < BATCH) return allow(result);
    after = ids.at(-1) ?? null;
  }
}

type Lead = NonNullable<Awaited<ReturnType<typeof leadOf>>>;

async function leadOf(id: string) {
  const person = await db.person.findFirst({
    where: { id, deactivatedAt: null },
    select: {
      id: true,
      name: true,
      roles: true,
      seesAllBusinesses: true,
      businesses: { select: { businessId: true } },
    },
  });
  if (!person || !can(person, "case:move")) return null;
  const { seesAllBusinesses, businesses, ...lead } = person;
  return {
    ...lead,
    businessIds: seesAllBusinesses ? null : new Set(businesses.map(({ businessId }) => businessId)),
  };
}

type CaseToGive = {
  id: string;
  phase: CasePhase;
  class: string | null;
  ownerId: string | null;
  businessId: string | null;
};

function assignBatch(person: Person, lead: Lead, ids: readonly string[], now: Date) {
  return db.$transaction(
    async (tx): Promise<BulkResult> => {
      const held = await tx.$queryRaw<CaseToGive[]>`
      SELECT c.id, c.phase::text, c.class, c."ownerId", c."businessId" FROM "Case" c
      WHERE c.id = ANY(${[...ids]}::uuid[]) AND ${casesVisibleTo(person)}
        AND c.phase IN ('new', 'triage', 'active', 'monitoring')
      ORDER BY c.id FOR NO KEY UPDATE`;
      const isWithin = ({ businessId }: CaseToGive) =>
        !lead.businessIds || (businessId !== null && lead.businessIds.has(businessId));
      const given = held.filter((each) => isWithin(each) && each.ownerId !== lead.id);

      for (const { id } of given.filter(({ phase }) => phase === "new")) {
        await assignCase(tx, person, id, lead.id, now);
      }
      await assignAtOnce(
        tx,
        person,
        lead,
        given.filter(({ phase }) => phase !== "new"),
        now,
      );
      return { assigned: given.length, skipped: ids.length - given.length };
    },
    { timeout: 30_000 },
  );
}

async function assignAtOnce(tx: Tx, person: Person, lead: Lead, cases: CaseToGive[], now: Date) {
  if (cases.length === 0) return;
  await tx.case.updateMany({
    where: { id: { in: cases.map(({ id }) => id) } },
    data: { ownerId: lead.id, version: { increment: 1 }, updatedAt: now },
  });
  await recordEvents(
    tx,
    person,
    cases.map(({ id, ownerId }) => ({
      subject: { kind: "case", id },
      caseId: id,
      kind: "case.assigned",
      detail: { owner: lead.name, ownerId: lead.id, before: ownerId, inBulk: true },
    })),
  );
  for (const { id, phase, class: hit } of cases) {
    if (phase === "triage" && !hit) await reportUnclassified(tx, { id, ownerId: lead.id }, now);
  }
}

function add(to: BulkResult, { assigned, skipped }: BulkResult) {
  to.assigned += assigned;
  to.skipped += skipped;
}
