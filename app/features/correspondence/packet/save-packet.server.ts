/** Keeps what somebody has typed for a packet. The second of two who write at once is told. */

import { holdThread, PATIENCE } from "~/features/correspondence/hold-thread.server";
import type { Person } from "~/features/identity/person";
import { db } from "~/platform/db.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import type { PacketValues } from "./packet-schemas";

export function savePacket(
  person: Person,
  { threadId, caseId }: { threadId: string; caseId: string },
  { version, ...values }: PacketValues & { version: number },
  now = new Date(),
): Promise<Verdict> {
  return db.$transaction(async (tx) => {
    if (!(await holdThread(tx, threadId))) return refuse("threads.refusals.gone");
    const known = await tx.packetDraft.findUnique({
      where: { threadId_caseId: { threadId, caseId } },
      select: { version: true },
    });
    if ((known?.version ?? 0) !== version) return refuse("threads.refusals.packetChanged");
    const written = { values, byName: person.name, updatedAt: now };
    await tx.packetDraft.upsert({
      where: { threadId_caseId: { threadId, caseId } },
      create: { threadId, caseId, ...written },
      update: { ...written, version: { increment: 1 } },
      select: { threadId: true },
    });
    return allow();
  }, PATIENCE);
}
