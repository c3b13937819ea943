/** Reads about pools of vouchers: how many codes there are, never the codes. */
import { db, type Tx } from "~/platform/db.server";

export type PoolInList = Awaited<ReturnType<typeof poolsOf>>[number];

/** The open ones first, each with how many of its codes are free and handed out. */
export async function poolsOf(businessId: string, tx: Tx = db) {
  const [pools, counts] = await Promise.all([
    tx.voucherPool.findMany({
      where: { businessId },
      orderBy: [{ archivedAt: { sort: "desc", nulls: "first" } }, { createdAt: "desc" }],
      take: 200,
      select: {
        id: true,
        name: true,
        valueMinor: true,
        currency: true,
        validUntil: true,
        archivedAt: true,
      },
    }),
    tx.$queryRaw<{ poolId: string; all: number; handed: number }[]>`
      SELECT c."poolId", count(*)::int AS "all", count(c."grantId")::int AS handed
      FROM "VoucherCode" c WHERE c."businessId" = ${businessId}::uuid GROUP BY c."poolId"`,
  ]);
  return pools.map(({ valueMinor, ...pool }) => {
    const { all = 0, handed = 0 } = counts.find(({ poolId }) => poolId === pool.id) ?? {};
    return { ...pool, valueMinor: Number(valueMinor), all, handed, free: all - handed };
  });
}

/** Open pools, to choose one from. */
export const poolChoices = (businessId: string, tx: Tx = db) =>
  tx.voucherPool.findMany({
    where: { businessId, archivedAt: null },
    orderBy: { createdAt: "desc" },
    take: 200,
    select: { id: true, name: true },
  });

/** One pool of the case's business, and the codes that went out last, masked; grants of other cases are not told. */
export async function poolOf(
  { id: caseId, businessId }: { id: string; businessId: string | null },
  id: string,
) {
  if (!businessId) return null;
  const pool = (await poolsOf(businessId)).find((each) => each.id === id);
  if (!pool) return null;
  const handedOut = await db.voucherCode.findMany({
    where: { poolId: id, grantId: { not: null } },
    orderBy: { handedAt: "desc" },
    take: 20,
    select: {
      id: true,
      hint: true,
      handedAt: true,
      grant: { select: { id: true, number: true, caseId: true } },
    },
  });
  return {
    pool,
    handedOut: handedOut.map(({ grant, ...code }) => ({
      ...code,
      grant: grant?.caseId === caseId ? { id: grant.id, number: grant.number } : null,
    })),
  };
}
