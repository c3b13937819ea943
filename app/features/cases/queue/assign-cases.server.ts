/** Gives many cases to one lead: what was ticked, or everything a filter finds; and gives them back. */
import { recordEvents } from "~/features/audit/record-event.server";
import type { CasePhase } from "~/features/cases/case-phase";
import { casesVisibleTo } from "~/features/cases/case-scope.server";
import { assignCase } from "~/features/cases/people/assign-case.server";
import { reportUnclassified } from "~/features/cases/tracks/report-case.server";
import { can } from "~/features/identity/permissions";
import type { Person } from "~/features/identity/person";
import { db, type Tx } from "~/platform/db.server";
import { momentOfId, timeOrderedId } from "~/platform/time-ordered-id.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import { idsInQueue } from "./case-queue.server";
import type { QueueFilter } from "./queue-filter";

/** Small enough that nobody waits long for a case that is being given away. */
const BATCH = 200;
const LONGEST_REGRET_MS = 3_600_000;

export type BulkResult = {
  assigned: number;
  skipped: number;
  /** How many of them can be given back to who led them before. */
  returnable: number;
};
/** What was given away at once, by the id that names it. */
export type BulkRun = BulkResult & { run: string };

export async function assignSelected(
  person: Person,
  ownerId: string,
  ids: readonly string[],
  now = new Date(),
): Promise<Verdict<BulkRun>> {
  const lead = await leadOf(ownerId);
  if (!lead) return refuse("cases.refusals.ownerGone");
  const result = beginRun();
  for (let start = 0; start < ids.length; start += BATCH) {
    const some = ids.slice(start, start + BATCH);
    add(result, await assignBatch(person, lead, some, { run: result.run, now }));
  }
  return allow(result);
}

export async function assignMatching(
  person: Person,
  ownerId: string,
  filter: QueueFilter,
  now = new Date(),
): Promise<Verdict<BulkRun>> {
  const lead = await leadOf(ownerId);
  if (!lead) return refuse("cases.refusals.ownerGone");
  const result = beginRun();
  let after: string | null = null;
  for (;;) {
    const ids: string[] = await idsInQueue(person, filter, { after, take: BATCH }, now);
    add(result, await assignBatch(person, lead, ids, { run: result.run, now }));
    if (ids.length < BATCH) return allow(result);
    after = ids.at(-1) ?? null;
  }
}

/**
 * Each case returns to who led it before, unless somebody has given it on since or they are gone. Only
 * soon after: what happened since is looked through.
 */
export async function giveCasesBack(
  person: Person,
  run: string,
  now = new Date(),
): Promise<BulkResult> {
  const result = beginRun();
  if (now.getTime() - momentOfId(run) > LONGEST_REGRET_MS) return result;
  const leads = new Map<string, Lead | null>();
  let after = run;
  for (;;) {
    const given = await givenIn(person, run, after);
    for (const before of new Set(given.map((each) => each.before))) {
      if (!leads.has(before)) leads.set(before, await leadOf(before));
      const lead = leads.get(before) ?? null;
      const ids = given.filter((each) => each.before === before).map(({ caseId }) => caseId);
      const batch = { run: result.run, now, from: given[0]?.ownerId };
      if (lead) add(result, await assignBatch(person, lead, ids, batch));
      else result.skipped += ids.length;
    }
    if (given.length < BATCH) return result;
    after = given.at(-1)?.id ?? run;
  }
}

type Given = { id: string; caseId: string; before: string; ownerId: string };

/** By the events of the run: they were recorded after its id was made, and sort by the moment. */
function givenIn(person: Person, run: string, after: string): Promise<Given[]> {
  return db.$queryRaw<Given[]>`
    SELECT id, "caseId", detail->>'before' AS before, detail->>'ownerId' AS "ownerId"
    FROM "AuditEvent"
    WHERE id > ${after}::uuid AND kind = 'case.assigned'
      AND "actorId" = ${person.id}::uuid AND detail->>'run' = ${run}
      AND detail->>'before' IS NOT NULL
    ORDER BY id LIMIT ${BATCH}`;
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

type Batch = {
  run: string;
  now: Date;
  /** Only what this person leads. */
  from?: string;
};

function assignBatch(
  person: Person,
  lead: Lead,
  ids: readonly string[],
  { run, now, from }: Batch,
) {
  return db.$transaction(
    async (tx): Promise<BulkResult> => {
      const held = await tx.$queryRaw<CaseToGive[]>`
      SELECT c.id, c.phase::text, c.class, c."ownerId", c."businessId" FROM "Case" c
      WHERE c.id = ANY(${[...ids]}::uuid[]) AND ${casesVisibleTo(person)}
        AND c.phase IN ('new', 'triage', 'active', 'monitoring')
      ORDER BY c.id FOR NO KEY UPDATE`;
      const isWithin = ({ businessId }: CaseToGive) =>
        !lead.businessIds || (businessId !== null && lead.businessIds.has(businessId));
      const isMeant = ({ ownerId }: CaseToGive) => from === undefined || ownerId === from;
      const given = held.filter(
        (each) => isWithin(each) && isMeant(each) && each.ownerId !== lead.id,
      );
      const begun = given.filter(({ phase }) => phase !== "new");

      for (const { id } of given.filter(({ phase }) => phase === "new")) {
        await assignCase(tx, person, id, lead.id, now);
      }
      await assignAtOnce(tx, person, lead, begun, { run, now });
      return {
        assigned: given.length,
        skipped: ids.length - given.length,
        returnable: begun.filter(({ ownerId }) => ownerId !== null).length,
      };
    },
    { timeout: 30_000 },
  );
}

async function assignAtOnce(
  tx: Tx,
  person: Person,
  lead: Lead,
  cases: CaseToGive[],
  { run, now }: Batch,
) {
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
      detail: { owner: lead.name, ownerId: lead.id, before: ownerId, run },
    })),
  );
  for (const { id, phase, class: hit } of cases) {
    if (phase === "triage" && !hit) await reportUnclassified(tx, { id, ownerId: lead.id }, now);
  }
}

const beginRun = (): BulkRun => ({
  run: timeOrderedId(),
  assigned: 0,
  skipped: 0,
  returnable: 0,
});

function add(to: BulkResult, { assigned, skipped, returnable }: BulkResult) {
  to.assigned += assigned;
  to.skipped += skipped;
  to.returnable += returnable;
}
