/** Takes the judgements of one round over to the next, with what they stand on. */
import type { Tx } from "~/platform/db.server";

export async function carryClaims(tx: Tx, from: string, to: string): Promise<void> {
  const claims = await tx.appealClaim.findMany({
    where: { appealId: from },
    select: {
      question: true,
      language: true,
      sentence: true,
      isSetAside: true,
      itemId: true,
      linkedByIds: true,
      byId: true,
      byName: true,
      updatedAt: true,
      proofs: {
        select: {
          evidenceId: true,
          fact: true,
          page: true,
          left: true,
          top: true,
          width: true,
          height: true,
          position: true,
        },
      },
    },
  });
  for (const { proofs, ...claim } of claims) {
    await tx.appealClaim.create({
      data: { ...claim, appealId: to, proofs: { create: proofs } },
      select: { id: true },
    });
  }
}
