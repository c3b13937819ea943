/** How long a signed-in browser stays signed in. */
const HOUR = 3_600_000;

/** Nobody touched it for so long. */
const IDLE = 72 * HOUR;
/** However busy it was. */
const ABSOLUTE = 30 * 24 * HOUR;
/** Writing "last seen" on each request would make every read a write. */
const TOUCH_AFTER = 5 * 60_000;

export type SessionTimes = { lastSeenAt: Date; expiresAt: Date };

export const sessionEndsAt = (now: Date): Date => new Date(now.getTime() + ABSOLUTE);

/** Sessions last seen before this are over. */
export const idleSince = (now: Date): Date => new Date(now.getTime() - IDLE);

export const isAlive = ({ lastSeenAt, expiresAt }: SessionTimes, now: Date): boolean =>
  expiresAt > now && lastSeenAt > idleSince(now);

/** When it is over if nobody uses it again. */
export const sessionDeadAt = ({ lastSeenAt, expiresAt }: SessionTimes): Date =>
  new Date(Math.min(expiresAt.getTime(), lastSeenAt.getTime() + IDLE));

export const needsTouch = ({ lastSeenAt }: SessionTimes, now: Date): boolean =>
  now.getTime() - lastSeenAt.getTime() > TOUCH_AFTER;
