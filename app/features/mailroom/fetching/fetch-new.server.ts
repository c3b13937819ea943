/**
 * Fetches what is new in an open mailbox, piece by piece. The mails of a piece lie on disk before their
 * rows and how far the folder is read commit together: whoever dies in between fetches them again, and
 * the same bytes are one mail.
 */
import type { FetchMessageObject, ImapFlow } from "imapflow";
import {
  type MailboxClaim,
  noteRead,
} from "~/features/correspondence/mailboxes/claim-mailbox.server";
import { LARGEST_MAIL_BYTES } from "~/features/mailroom/inbound-mail";
import { storable } from "~/features/mailroom/reading/read-mail";
import {
  noteTooLarge,
  registerMails,
  type StoredRaw,
  storeRaw,
} from "~/features/mailroom/receiving/keep-mail.server";
import { db } from "~/platform/db.server";
import type { ReadMailbox } from "./open-mailbox.server";

/** So many mails at once, or so many bytes. */
const MOST_AT_ONCE = 100;
const MOST_BYTES_AT_ONCE = 8 * 1024 * 1024;

type Listed = { uid: number; size: number; envelope: FetchMessageObject["envelope"] };
export type Place = { uidValidity: bigint; lastUid: number };

/**
 * @param holding gives the hold on the mailbox, renewed; throws ClaimLost
 * @returns how many mails were new to us
 */
export async function fetchNew(
  client: ImapFlow,
  mailbox: ReadMailbox,
  start: Place,
  holding: () => Promise<MailboxClaim>,
): Promise<{ fetched: number; place: Place }> {
  let place = start;
  let fetched = 0;
  for (;;) {
    const listed = await listNext(client, place.lastUid);
    if (listed.length === 0) return { fetched, place };
    for (const piece of pieces(listed)) {
      const claim = await holding();
      fetched += await fetchPiece(client, mailbox, claim, place, piece);
      place = { ...place, lastUid: piece.at(-1)?.uid ?? place.lastUid };
    }
    if (listed.length < LISTED_AT_ONCE) return { fetched, place };
  }
}

const LISTED_AT_ONCE = 1000;

/** The next mails beyond a number, in order. Servers answer `n:*` with the last one even below n. */
async function listNext(client: ImapFlow, after: number): Promise<Listed[]> {
  const box = client.mailbox;
  if (!box || box.exists === 0) return [];
  const found = await client.search({ uid: `${after + 1}:*` }, { uid: true });
  const uids = (found || [])
    .filter((uid) => uid > after)
    .toSorted((one, other) => one - other)
    .slice(0, LISTED_AT_ONCE);
  if (uids.length === 0) return [];
  const listed: Listed[] = [];
  const range = { uid: `${uids[0]}:${uids.at(-1)}` };
  for await (const { uid, size = 0, envelope } of client.fetch(range, {
    uid: true,
    size: true,
    envelope: true,
  })) {
    if (uid > after) listed.push({ uid, size, envelope });
  }
  return listed.toSorted((one, other) => one.uid - other.uid);
}

function* pieces(listed: readonly Listed[]): Generator<Listed[]> {
  let piece: Listed[] = [];
  let bytes = 0;
  for (const mail of listed) {
    const isFull = piece.length >= MOST_AT_ONCE || bytes + mail.size > MOST_BYTES_AT_ONCE;
    if (piece.length > 0 && isFull) {
      yield piece;
      piece = [];
      bytes = 0;
    }
    piece.push(mail);
    if (mail.size <= LARGEST_MAIL_BYTES) bytes += mail.size;
  }
  if (piece.length > 0) yield piece;
}

async function fetchPiece(
  client: ImapFlow,
  { id: mailboxId, businessId }: ReadMailbox,
  claim: MailboxClaim,
  { uidValidity }: Place,
  piece: readonly Listed[],
): Promise<number> {
  const tooLarge = piece.filter(({ size }) => size > LARGEST_MAIL_BYTES);
  const wanted = piece.filter(({ size }) => size <= LARGEST_MAIL_BYTES);
  const stored = await fetchAndStore(client, wanted);
  const receivedAt = new Date();
  const arrival = { arrivedBy: "imap" as const, mailboxId, businessId, receivedAt };
  const lastUid = piece.at(-1)?.uid ?? 0;
  return db.$transaction(async (tx) => {
    await noteRead(tx, claim, { uidValidity, lastUid });
    const fresh = await registerMails(tx, stored, arrival);
    for (const { uid, envelope } of tooLarge) {
      const [from] = envelope?.from ?? [];
      const about = {
        fromName: storable(from?.name ?? "", 200),
        fromAddress: storable(from?.address ?? "", 254).toLowerCase(),
        subject: storable(envelope?.subject ?? "", 500),
        sentAt: receivedAt,
      };
      await noteTooLarge(tx, `${mailboxId}:${uidValidity}:${uid}`, about, arrival);
    }
    return fresh.length;
  });
}

/** "1:3,7" for 1, 2, 3 and 7, which are in order. */
function inRanges(uids: readonly number[]): string {
  const ranges: { from: number; to: number }[] = [];
  for (const uid of uids) {
    const last = ranges.at(-1);
    if (last?.to === uid - 1) last.to = uid;
    else ranges.push({ from: uid, to: uid });
  }
  return ranges.map(({ from, to }) => (from === to ? `${from}` : `${from}:${to}`)).join(",");
}

/** While one is written to disk the next comes in. */
async function fetchAndStore(client: ImapFlow, wanted: readonly Listed[]): Promise<StoredRaw[]> {
  if (wanted.length === 0) return [];
  const uids = inRanges(wanted.map(({ uid }) => uid));
  const storing: Promise<StoredRaw>[] = [];
  try {
    for await (const { source } of client.fetch({ uid: uids }, { uid: true, source: true })) {
      if (!source || source.length === 0) continue;
      const stored = storeRaw(source);
      // It is heard of below, when everything has come in.
      stored.catch(() => {});
      storing.push(stored);
    }
  } finally {
    await Promise.allSettled(storing);
  }
  return Promise.all(storing);
}

/**
 * From where a folder is read on. What lay there before it was connected is left alone where nobody
 * wants it; a folder that was counted anew is looked through again, and what is known is known.
 */
export async function startOf(
  client: ImapFlow,
  { uidValidity, lastUid, takesOld, createdAt }: ReadMailbox,
): Promise<Place> {
  const box = client.mailbox;
  if (!box) throw new Error("The folder is not open.");
  if (uidValidity === box.uidValidity) return { uidValidity, lastUid: Number(lastUid) };
  if (takesOld) return { uidValidity: box.uidValidity, lastUid: 0 };
  if (uidValidity === null) {
    return { uidValidity: box.uidValidity, lastUid: Math.max(0, box.uidNext - 1) };
  }
  const since = await client.search({ since: createdAt }, { uid: true });
  const first = Math.min(...((since || []).length > 0 ? since || [] : [box.uidNext]));
  return { uidValidity: box.uidValidity, lastUid: Math.max(0, first - 1) };
}
