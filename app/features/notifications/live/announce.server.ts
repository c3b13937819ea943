/** Says to every process that something changed, once it is committed. */
import type { Tx } from "~/platform/db.server";
import type { RecordedEvent, Surroundings } from "../telling/around-events.server";
import type { AnnouncedCase, Announcement } from "./live-news";

export const LIVE_CHANNEL = "live";

/** PostgreSQL carries up to 8000 bytes. */
const MOST_BYTES = 7000;

type Told = {
  position: bigint;
  events: readonly RecordedEvent[];
  around: Surroundings;
  /** Whose notifications changed. */
  told: ReadonlySet<string>;
};

export async function announce(tx: Tx, { position, events, around, told }: Told): Promise<void> {
  const caseIds = new Set(events.flatMap(({ caseId }) => (caseId ? [caseId] : [])));
  const cases: AnnouncedCase[] = [...caseIds].flatMap((id) => {
    const known = around.cases.get(id);
    if (!known) return [];
    const { reference, businessId, openedById } = known;
    return [{ reference, businessId, openedById }];
  });
  await say(tx, {
    position: String(position),
    cases,
    others: events.some(({ subjectKind }) => !PRIVATE.has(subjectKind)),
    people: [...told],
  });
}

/** Somebody read their notifications: their other windows show it. */
export const announceReading = (tx: Tx, personId: string): Promise<void> =>
  say(tx, { position: null, cases: [], others: false, people: [personId] });

/** What people do about themselves changes no list. */
const PRIVATE = new Set(["person", "invitation", "installation"]);

async function say(tx: Tx, announcement: Announcement): Promise<void> {
  const whole = JSON.stringify(announcement);
  const fits = Buffer.byteLength(whole) <= MOST_BYTES;
  const text = fits ? whole : JSON.stringify({ ...announcement, cases: null, people: null });
  await tx.$executeRaw`SELECT pg_notify(${LIVE_CHANNEL}, ${text})`;
}
