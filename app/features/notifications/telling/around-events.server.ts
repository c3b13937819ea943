/** What has to be known around recorded events to say who is told: read in one go for a batch. */
import type { Around } from "~/features/notifications/notification-rules";
import type { Tx } from "~/platform/db.server";

export type RecordedEvent = {
  id: string;
  at: Date;
  actorId: string | null;
  actorName: string;
  subjectKind: string;
  subjectId: string;
  caseId: string | null;
  kind: string;
  detail: unknown;
};

export type KnownCase = {
  id: string;
  reference: string;
  businessId: string | null;
  openedById: string | null;
  ownerId: string | null;
  severity: string;
};

export type Surroundings = {
  cases: ReadonlyMap<string, KnownCase>;
  of: (event: RecordedEvent) => Around;
};

const NOWHERE = { businessId: null, openedById: null };

export async function aroundEvents(
  tx: Tx,
  events: readonly RecordedEvent[],
): Promise<Surroundings> {
  const subjects = (kind: string) =>
    events.flatMap((event) => (event.subjectKind === kind ? [event.subjectId] : []));
  const caseIds = events.flatMap(({ caseId }) => (caseId ? [caseId] : []));
  const cases = await tx.case.findMany({
    where: { id: { in: caseIds } },
    select: {
      id: true,
      reference: true,
      businessId: true,
      openedById: true,
      ownerId: true,
      severity: true,
    },
  });
  const tasks = await tx.task.findMany({
    where: { id: { in: subjects("task") } },
    select: { id: true, ownerId: true },
  });
  const comments = await tx.caseComment.findMany({
    where: { id: { in: subjects("comment") } },
    select: { id: true, mentions: true },
  });
  const remarks = await tx.appealComment.findMany({
    where: { id: { in: subjects("appeal_comment") } },
    select: { id: true, mentions: true },
  });
  const signals = await tx.signal.findMany({
    where: { id: { in: subjects("signal") } },
    select: { id: true, businessId: true, delivery: { select: { enteredById: true } } },
  });
  const sources = await tx.signalSource.findMany({
    where: { id: { in: subjects("source") } },
    select: { id: true, businessId: true, createdById: true },
  });
  const polls = await tx.pollConnection.findMany({
    where: { id: { in: subjects("poll") } },
    select: { id: true, businessId: true, createdById: true },
  });
  const assignments = await tx.assignmentRun.findMany({
    where: { id: { in: subjects("assignment_run") } },
    select: { id: true, ownerId: true },
  });
  const senders = await tx.appealReview.findMany({
    where: { appealId: { in: subjects("appeal") }, verdict: "sent" },
    orderBy: { at: "asc" },
    select: { appealId: true, personId: true },
  });

  const caseById = new Map(cases.map((row) => [row.id, row]));
  const places = new Map([
    ...signals.map(
      ({ id, businessId, delivery }) =>
        [id, { businessId, openedById: delivery.enteredById }] as const,
    ),
    ...[...sources, ...polls].map(
      ({ id, businessId, createdById }) => [id, { businessId, openedById: createdById }] as const,
    ),
    // What was given to somebody is theirs to hear of, whatever businesses it is from.
    ...assignments.map(
      ({ id, ownerId }) => [id, { businessId: null, openedById: ownerId }] as const,
    ),
  ]);
  const named = new Map<string, readonly string[]>([
    ...tasks.map(({ id, ownerId }) => [id, ownerId ? [ownerId] : []] as const),
    ...[...comments, ...remarks].map(({ id, mentions }) => [id, mentions] as const),
    // The last who sent it stays in the map.
    ...senders.map(({ appealId, personId }) => [appealId, personId ? [personId] : []] as const),
  ]);

  return {
    cases: caseById,
    of({ caseId, subjectId, detail }) {
      const known = caseId ? caseById.get(caseId) : undefined;
      const { ownerId } = (detail ?? {}) as { ownerId?: unknown };
      return {
        place: known ?? places.get(subjectId) ?? NOWHERE,
        case: known ?? null,
        namedIds: typeof ownerId === "string" ? [ownerId] : (named.get(subjectId) ?? []),
      };
    },
  };
}
