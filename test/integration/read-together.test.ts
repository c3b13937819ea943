import { afterEach, describe, expect, it, vi } from "vitest";
import { readTogether } from "~/platform/database/read-together.server";
import { pool } from "~/platform/db.server";
import { inRequestScope } from "~/platform/http/request-scope.server";
import { Prisma } from "~prisma/generated/client";

afterEach(() => vi.restoreAllMocks());

const inRequest = <T>(work: () => Promise<T>) => inRequestScope("id", "nonce", work);
const asked = () => vi.spyOn(pool(), "query");

const numbers = (upTo: number) =>
  readTogether<{ n: number }>(
    Prisma.sql`SELECT n FROM generate_series(1, ${upTo}::int) n ORDER BY n DESC`,
  );

describe("reads of one moment", () => {
  it("travel in one statement, and each gets its own rows in its own order", async () => {
    const query = asked();
    const answers = await inRequest(() =>
      Promise.all([
        numbers(2),
        Promise.resolve().then(() => numbers(3)),
        readTogether(Prisma.sql`SELECT 1 AS n WHERE ${"a"} = ${"b"}`),
      ]),
    );

    expect(answers).toEqual([[{ n: 2 }, { n: 1 }], [{ n: 3 }, { n: 2 }, { n: 1 }], []]);
    expect(query).toHaveBeenCalledTimes(1);
  });

  it("give the instants that are named as dates, and nothing else", async () => {
    const at = new Date("2026-11-27T01:02:03.456Z");
    const read = readTogether<{ at: Date; none: Date | null; text: string }>(
      Prisma.sql`SELECT ${at}::timestamptz AS at, NULL::timestamptz AS none, ${at.toISOString()}::text AS text`,
      ["at", "none"],
    );
    expect(await read).toEqual([{ at, none: null, text: at.toISOString() }]);
  });

  it("of different requests, and of none, go alone", async () => {
    const query = asked();
    await Promise.all([inRequest(() => numbers(1)), inRequest(() => numbers(1)), numbers(1)]);
    expect(query).toHaveBeenCalledTimes(3);
  });

  it("all fail when one of them does", async () => {
    const answers = await inRequest(() =>
      Promise.allSettled([numbers(1), readTogether(Prisma.sql`SELECT 1 / 0 AS n`)]),
    );
    expect(answers.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  });
});
