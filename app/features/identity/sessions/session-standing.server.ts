/** Whether sessions that hold something open are still good, and what their people may see by now. */
import { db } from "~/platform/db.server";
import { idleSince, sessionDeadAt } from "./session-life";

export type SessionStanding = {
  personId: string;
  /** Null: all of them. */
  businessIds: readonly string[] | null;
  /** When it ends if nobody uses it again. */
  deadAt: Date;
};

/** By the session's id. One that is over, or whose person may not sign in any more, is missing. */
export async function standingOfSessions(
  ids: readonly string[],
  now: Date,
): Promise<Map<string, SessionStanding>> {
  const sessions = await db.session.findMany({
    where: {
      id: { in: [...ids] },
      expiresAt: { gt: now },
      lastSeenAt: { gt: idleSince(now) },
      person: { deactivatedAt: null },
    },
    select: {
      id: true,
      lastSeenAt: true,
      expiresAt: true,
      person: {
        select: {
          id: true,
          seesAllBusinesses: true,
          businesses: { select: { businessId: true } },
        },
      },
    },
  });
  return new Map(
    sessions.map(({ id, person, ...times }) => [
      id,
      {
        personId: person.id,
        businessIds: person.seesAllBusinesses
          ? null
          : person.businesses.map(({ businessId }) => businessId),
        deadAt: sessionDeadAt(times),
      },
    ]),
  );
}
