/** What messages promise that nobody has kept as a promise yet, offered to whoever reads them. */
import { db, type Tx } from "~/platform/db.server";
import { type FoundPromise, findPromises } from "./find-promises";
import { type Counting, countingOf } from "./promise-calendar.server";

export type Offer = FoundPromise & {
  side: "them" | "us";
  /** Where its day ends, or its moment is told. */
  zone: string;
  calendar: Counting["calendar"];
};

type OfferingThread = Parameters<typeof countingOf>[0];
type OfferingMessage = {
  id: string;
  direction: string;
  text: string;
  happenedAt: Date;
  happenedZone: string;
};

/** By message; those that were taken up or dismissed are not offered again. */
export async function offersOf(
  thread: OfferingThread,
  messages: readonly OfferingMessage[],
  tx: Tx = db,
): Promise<Map<string, Offer[]>> {
  const found = await foundIn(thread, messages, tx);
  const ids = [...found.keys()];
  if (ids.length === 0) return found;
  const [dismissed, kept] = await Promise.all([
    tx.messageDismissal.findMany({
      where: { messageId: { in: ids }, kind: "promise" },
      select: { messageId: true, key: true },
    }),
    tx.promise.findMany({
      where: { messageId: { in: ids } },
      select: { messageId: true, verbatim: true },
    }),
  ]);
  const isTaken = (messageId: string, { key, passage }: Offer) =>
    dismissed.some((each) => each.messageId === messageId && each.key === key) ||
    kept.some((each) => each.messageId === messageId && areSame(each.verbatim, passage));
  return new Map(
    [...found].map(([id, offers]) => [id, offers.filter((offer) => !isTaken(id, offer))]),
  );
}

async function foundIn(
  thread: OfferingThread,
  messages: readonly OfferingMessage[],
  tx: Tx,
): Promise<Map<string, Offer[]>> {
  const spoken = messages.filter(({ direction }) => direction === "in" || direction === "out");
  const counting = {
    them: await countingOf(thread, "them", tx),
    us: await countingOf(thread, "us", tx),
  };
  return new Map(
    spoken.flatMap(({ id, direction, text, happenedAt, happenedZone }) => {
      const side = direction === "in" ? "them" : "us";
      const { calendar, time, zone } = counting[side];
      const ends = zone ?? happenedZone;
      const found = findPromises(text, { saidAt: happenedAt, zone: ends, calendar: time });
      return found.length > 0
        ? [[id, found.map((each): Offer => ({ ...each, side, zone: ends, calendar }))] as const]
        : [];
    }),
  );
}

/** A passage that was selected may be longer or shorter than the sentence that was found. */
const areSame = (one: string, other: string): boolean =>
  one.length > 0 && (one.includes(other) || other.includes(one));
