/** Holds, ends or undoes work over many rows. Each kind has a table of its own, with the same states. */
import type { Person } from "~/features/identity/person";
import type { Tx } from "~/platform/db.server";
import { moment } from "~/platform/moment.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import type { Prisma } from "~prisma/generated/client";
import { MOVES, type RunMove } from "./run";

/**
 * The part that is under way is finished first. Only who began a run moves it.
 *
 * @param runs the table of runs, with `id`, `state`, `startedById` and `endedAt`
 */
export async function moveRun(
  tx: Tx,
  runs: Prisma.Sql,
  { person, id, move }: { person: Pick<Person, "id">; id: string; move: RunMove },
): Promise<Verdict> {
  const { from, to } = MOVES[move];
  const endedAt = move === "cancel" ? moment() : null;
  const moved = await tx.$executeRaw`
    UPDATE ${runs} SET state = ${to}::"TaskRunState", "endedAt" = ${endedAt}::timestamptz
    WHERE id = ${id}::uuid AND "startedById" = ${person.id}::uuid
      AND state = ANY(${[...from]}::"TaskRunState"[])`;
  return moved === 0 ? refuse("runs.moved") : allow();
}
