import pg from "pg";
import { afterEach, expect, it, vi } from "vitest";
import { db, pool } from "~/platform/db.server";
import { createActiveCase } from "~test/factories/case";

afterEach(() => vi.restoreAllMocks());

/** The most statements that any one connection was asked at the same time. */
function mostAtOnce() {
  const underWay = new Map<unknown, number>();
  const seen = { most: 0 };
  const ask = pg.Client.prototype.query as (...asked: unknown[]) => unknown;
  vi.spyOn(pg.Client.prototype, "query").mockImplementation(function (
    this: pg.Client,
    ...asked: unknown[]
  ) {
    const now = (underWay.get(this) ?? 0) + 1;
    underWay.set(this, now);
    seen.most = Math.max(seen.most, now);
    const answer = ask.apply(this, asked);
    const done = () => underWay.set(this, (underWay.get(this) ?? 1) - 1);
    void Promise.resolve(answer).then(done, done);
    return answer as undefined;
  });
  return seen;
}

it("asks a connection one statement at a time within a transaction, whatever is asked at once", async () => {
  const { id } = await createActiveCase();
  const seen = mostAtOnce();

  const answers = await db.$transaction(async (tx) => {
    const [found, ...numbers] = await Promise.all([
      tx.case.findUniqueOrThrow({
        where: { id },
        select: { id: true, business: true, tasks: true, assets: true, clocks: true },
      }),
      ...[1, 2, 3].map((n) => tx.$queryRaw<{ n: number }[]>`SELECT ${n}::int AS n`),
      tx.$executeRaw`SELECT 1`,
    ]);
    return { id: found.id, numbers };
  });

  expect(answers).toEqual({ id, numbers: [[{ n: 1 }], [{ n: 2 }], [{ n: 3 }], 1] });
  expect(seen.most).toBe(1);
});

it("gives every statement its turn after one that failed, so that the transaction is undone", async () => {
  const outcome = db.$transaction(async (tx) => {
    await Promise.all([tx.$queryRaw`SELECT 1 / 0`, tx.$queryRaw`SELECT 1`]);
  });
  await expect(outcome).rejects.toThrow("division by zero");

  expect(await db.$queryRaw`SELECT 1 AS n`).toEqual([{ n: 1 }]);
  const { rows } = await pool().query(
    "SELECT state FROM pg_stat_activity WHERE state LIKE 'idle in transaction%' AND datname = current_database()",
  );
  expect(rows).toEqual([]);
});
