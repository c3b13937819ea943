/**
 * The secret address at which a person's calendar program reads their clocks. Whoever has it reads
 * what that person may see, so it is shown once, kept as a hash, and replaced or revoked at will.
 */
import { recordEvent } from "~/features/audit/record-event.server";
import type { Person } from "~/features/identity/person";
import { newToken, tokenHash } from "~/features/identity/token.server";
import { db, type Tx } from "~/platform/db.server";
import type { FeedCoverage } from "./feed-coverage";

/** The feed somebody has, without its secret; null when there is none. */
export function feedOf(personId: string, tx: Tx = db) {
  return tx.calendarFeed.findUnique({
    where: { personId },
    select: { covers: true, createdAt: true, lastReadAt: true },
  });
}

/** Makes the address, or another in the place of the one before, which is dead from then on. */
export function makeFeed(person: Person, covers: FeedCoverage, now = new Date()): Promise<string> {
  return db.$transaction(async (tx) => {
    const token = newToken();
    const made = { tokenHash: tokenHash(token), covers, createdAt: now, lastReadAt: null };
    const before = await feedOf(person.id, tx);
    await tx.calendarFeed.upsert({
      where: { personId: person.id },
      create: { personId: person.id, ...made },
      update: made,
      select: { personId: true },
    });
    await record(tx, person, before ? "calendar_feed.replaced" : "calendar_feed.made");
    return token;
  });
}

/** Whose clocks it carries changes; the address stays. */
export function setFeedCoverage(person: Person, covers: FeedCoverage): Promise<void> {
  return db.$transaction(async (tx) => {
    const { count } = await tx.calendarFeed.updateMany({
      where: { personId: person.id, covers: { not: covers } },
      data: { covers },
    });
    if (count > 0) await record(tx, person, "calendar_feed.changed");
  });
}

export function revokeFeed(person: Person): Promise<void> {
  return db.$transaction(async (tx) => {
    const { count } = await tx.calendarFeed.deleteMany({ where: { personId: person.id } });
    if (count > 0) await record(tx, person, "calendar_feed.revoked");
  });
}

const NOTED_EVERY = 10 * 60_000;

/** The person an address belongs to, and what it carries; null when it leads nowhere any more. */
export async function readerOfFeed(token: string, now = new Date()) {
  const feed = await db.calendarFeed.findUnique({
    where: { tokenHash: tokenHash(token) },
    select: {
      covers: true,
      lastReadAt: true,
      person: {
        select: {
          id: true,
          roles: true,
          language: true,
          timeZone: true,
          seesAllBusinesses: true,
          businesses: { select: { businessId: true } },
          deactivatedAt: true,
        },
      },
    },
  });
  if (!feed || feed.person.deactivatedAt) return null;

  const { id, roles, language, timeZone, seesAllBusinesses, businesses } = feed.person;
  if (!feed.lastReadAt || now.getTime() - feed.lastReadAt.getTime() >= NOTED_EVERY) {
    await db.calendarFeed.updateMany({ where: { personId: id }, data: { lastReadAt: now } });
  }
  return {
    covers: feed.covers,
    reader: {
      id,
      roles,
      language,
      timeZone,
      businessIds: seesAllBusinesses ? null : businesses.map(({ businessId }) => businessId),
    },
  };
}

const record = (
  tx: Tx,
  person: Person,
  kind: `calendar_feed.${"made" | "replaced" | "changed" | "revoked"}`,
) =>
  recordEvent(tx, person, {
    subject: { kind: "person", id: person.id },
    kind,
    detail: { person: person.name },
  });
