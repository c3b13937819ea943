/** Keeps a clock to each end that was named, and asks when it is reached: nobody announces it. */
import { systemActor } from "~/features/audit/actor";
import { editClock } from "~/features/clocks/edit-clock.server";
import { meetClock } from "~/features/clocks/end-clocks.server";
import { startClock } from "~/features/clocks/start-clock.server";
import type { Tx } from "~/platform/db.server";
import { enqueue } from "~/platform/jobs.server";
import { CLOCKS } from "~templates/rules/clocks";

const KINDS = ["restriction_end", "utility_restriction"] as const;
type Kind = (typeof KINDS)[number];

export async function followEnds(tx: Tx, caseId: string, now: Date): Promise<void> {
  const inForce = await tx.restriction.findMany({
    where: { caseId, liftedAt: null, expiresAt: { not: null } },
    orderBy: [{ expiresAt: "asc" }, { id: "asc" }],
    select: { id: true, types: true, expiresAt: true, askAt: true, startedAt: true },
  });
  for (const { id, askAt } of inForce) {
    if (askAt)
      await enqueue(
        tx,
        "ask-if-over",
        { restrictionId: id },
        { key: `ask-if-over ${id}`, runAt: askAt },
      );
  }
  const wanted = onceEach(
    inForce.flatMap(({ types, expiresAt, startedAt }) =>
      expiresAt ? [{ kind: kindOf(types), dueAt: expiresAt, startsAt: startedAt }] : [],
    ),
  );
  const running = await tx.clock.findMany({
    where: { caseId, state: "running", kind: { in: [...KINDS] } },
    orderBy: { id: "asc" },
    select: { id: true, kind: true, dueAt: true },
  });
  const missing = wanted.filter((end) => !running.some((clock) => isSame(clock, end)));
  const idle = running.filter((clock) => !wanted.some((end) => isSame(clock, end)));
  for (const end of missing) {
    const moved = idle.findIndex(({ kind }) => kind === end.kind);
    const [clock] = moved >= 0 ? idle.splice(moved, 1) : [];
    if (clock) await editClock(tx, systemActor, clock.id, { dueAt: end.dueAt }, now);
    else await start(tx, caseId, end);
  }
  const isAllOver = inForce.length === 0;
  for (const { id } of isAllOver ? idle : []) await meetClock(tx, systemActor, id, {}, now);
}

type End = { kind: Kind; dueAt: Date; startsAt: Date };

const kindOf = (types: readonly string[]): Kind =>
  types.length > 0 && types.every((type) => type.includes("UTILITY"))
    ? "utility_restriction"
    : "restriction_end";

const isSame = (clock: { kind: string; dueAt: Date | null }, end: End) =>
  clock.kind === end.kind && clock.dueAt?.getTime() === end.dueAt.getTime();

const onceEach = (ends: readonly End[]): End[] => [
  ...new Map(ends.map((end) => [`${end.kind} ${end.dueAt.getTime()}`, end])).values(),
];

async function start(tx: Tx, caseId: string, { kind, dueAt, startsAt }: End): Promise<void> {
  const { side, source, certainty, checkedOn } = CLOCKS[kind];
  await startClock(tx, systemActor, {
    caseId,
    kind,
    side,
    startsAt,
    dueAt,
    source,
    certainty,
    checkedOn: new Date(checkedOn),
  });
}
