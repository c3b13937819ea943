/** The browsers somebody is signed in with. */
import type { SignedIn } from "~/features/identity/person";
import { db, type Tx } from "~/platform/db.server";
import { deviceOf } from "./device";
import { idleSince } from "./session-life";

export type SignedInBrowser = Awaited<ReturnType<typeof sessionsOf>>[number];

export async function sessionsOf(
  { id, sessionId }: Pick<SignedIn, "id" | "sessionId">,
  now: Date,
  tx: Tx = db,
) {
  const sessions = await tx.session.findMany({
    where: { personId: id, expiresAt: { gt: now }, lastSeenAt: { gt: idleSince(now) } },
    orderBy: [{ lastSeenAt: "desc" }, { id: "desc" }],
    select: { id: true, createdAt: true, lastSeenAt: true, userAgent: true, address: true },
  });
  return sessions.map(({ userAgent, ...session }) => ({
    ...session,
    ...deviceOf(userAgent),
    isThisOne: session.id === sessionId,
  }));
}
