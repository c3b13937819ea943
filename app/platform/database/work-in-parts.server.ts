/**
 * Runs over many rows go on in parts: what a part did, how far the run is and its events commit
 * together, so that whoever goes on after a crash begins behind the last whole part.
 */
import { Prisma } from "~prisma/generated/client";
import { db, type Tx } from "../db.server";
import { giveWay, PutOff } from "../giving-way.server";

const PATIENCE = { maxWait: 20_000, timeout: 60_000 };
const UNDER_WAY = Prisma.sql`state::text IN ('running', 'undoing')`;

/**
 * Works off every run that is under way, the oldest first. A run that another worker is at is theirs,
 * and one that fails holds up no other.
 *
 * @param runs the table of runs, with `id`, `state` and `createdAt`
 * @param workOnPart says whether nothing is left to do
 * @param only this run, instead of every one
 */
export async function workInParts(
  runs: Prisma.Sql,
  workOnPart: (tx: Tx, id: string) => Promise<boolean>,
  only?: string,
): Promise<void> {
  const which = only ? Prisma.sql`AND id = ${only}::uuid` : Prisma.empty;
  const waiting = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM ${runs} WHERE ${UNDER_WAY} ${which} ORDER BY "createdAt"`;
  const workOn = (id: string) =>
    db.$transaction(
      async (tx) => !(await takeInHand(tx, runs, id)) || workOnPart(tx, id),
      PATIENCE,
    );
  const failures: unknown[] = [];
  for (const { id } of waiting) {
    try {
      while (!(await workOn(id))) giveWay();
    } catch (cause) {
      if (cause instanceof PutOff) throw cause;
      failures.push(cause);
    }
  }
  if (failures.length > 0) throw failures[0];
}

async function takeInHand(tx: Tx, runs: Prisma.Sql, id: string): Promise<boolean> {
  const held = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM ${runs} WHERE id = ${id}::uuid AND ${UNDER_WAY} FOR UPDATE SKIP LOCKED`;
  return held.length > 0;
}
