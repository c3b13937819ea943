/**
 * Which thread a mail belongs to: the mail it answers, then the token in an address, then the tag in
 * the subject of somebody we know there. Whatever is less certain, people decide.
 */
import { unprovenMail } from "~/features/correspondence/outbox/note-proof.server";
import type { MatchWay, UnmatchedReason } from "~/features/mailroom/inbound-mail";
import type { ReadMail } from "~/features/mailroom/reading/read-mail";
import { domainOf } from "~/features/mailroom/reading/vouched";
import { db, type Tx } from "~/platform/db.server";
import { isKnownOn } from "./known-sender.server";

export type Found =
  | { threadId: string; way: MatchWay; isStranger: boolean }
  | { threadId: null; reason: UnmatchedReason };

type Identifying = Pick<ReadMail, "inReplyTo" | "references" | "recipients" | "subject" | "from">;

const no = (reason: UnmatchedReason): Found => ({ threadId: null, reason });

export async function findThread(mail: Identifying, tx: Tx = db): Promise<Found> {
  const { address } = mail.from;
  const sure = await byReference(mail, tx);
  const threadId = sure ?? (await byToken(mail, tx));
  if (threadId) {
    const isStranger = !(await isKnownOn(threadId, address, tx));
    return { threadId, way: sure ? "reference" : "token", isStranger };
  }
  const tagged = await byTag(mail.subject, tx);
  if (!tagged) return no("no_match");
  // A tag stands in every subject we wrote: whoever saw one can write it.
  return (await isKnownOn(tagged, address, tx))
    ? { threadId: tagged, way: "tag", isStranger: false }
    : no("stranger");
}

/** The mail it answers, the nearest first: one of ours, or one that was filed. */
async function byReference({ inReplyTo, references }: Identifying, tx: Tx): Promise<string | null> {
  const ids = [...new Set([...inReplyTo, ...references.toReversed()])].slice(0, 100);
  if (ids.length === 0) return null;
  const said = await tx.message.findMany({
    where: { messageIdHeader: { in: ids } },
    select: { messageIdHeader: true, threadId: true },
  });
  // Mail of ours may be answered before anybody knows that it left.
  const known = [...said, ...(await unprovenMail(tx, ids))];
  for (const id of ids) {
    const threads = new Set(
      known.flatMap((each) => (each.messageIdHeader === id ? each.threadId : [])),
    );
    // The same mail on two threads answers nothing.
    if (threads.size === 1) return [...threads][0] ?? null;
  }
  return null;
}

const TOKEN = /\+([A-Za-z0-9_-]{8,64})@/;

async function byToken({ recipients }: Identifying, tx: Tx): Promise<string | null> {
  const tokens = [...new Set(recipients.flatMap((address) => TOKEN.exec(address)?.[1] ?? []))];
  if (tokens.length === 0) return null;
  const found = await tx.thread.findMany({
    where: { token: { in: tokens } },
    take: 2,
    select: { id: true },
  });
  return found.length === 1 ? (found[0]?.id ?? null) : null;
}

const TAG = /\bRT-[0-9A-Z]{1,10}\b/gi;

export async function byTag(subject: string, tx: Tx = db): Promise<string | null> {
  const tags = [...new Set([...subject.matchAll(TAG)].map(([tag]) => tag.toUpperCase()))];
  if (tags.length === 0) return null;
  const found = await tx.thread.findMany({
    where: { tag: { in: tags } },
    take: 2,
    select: { id: true },
  });
  return found.length === 1 ? (found[0]?.id ?? null) : null;
}

export type Taught =
  | { threadId: string }
  | { isUnwanted: true }
  | { reason: UnmatchedReason }
  | null;

/** What people said about mail of this sender; the address before its domain. */
export async function taughtAbout(address: string, tx: Tx = db): Promise<Taught> {
  if (!address.includes("@")) return null;
  const rules = await tx.mailRule.findMany({
    where: { sender: { in: [address, `@${domainOf(address)}`] } },
    select: { sender: true, threadId: true, providerId: true, isUnwanted: true },
  });
  const rule = rules.find(({ sender }) => sender === address) ?? rules[0];
  if (!rule) return null;
  if (rule.isUnwanted) return { isUnwanted: true };
  if (rule.threadId) return { threadId: rule.threadId };
  const going = await tx.thread.findMany({
    where: {
      providerId: rule.providerId,
      state: { in: ["open", "waiting_them", "waiting_us"] },
    },
    take: 2,
    select: { id: true },
  });
  if (going.length === 1 && going[0]) return { threadId: going[0].id };
  return { reason: going.length > 1 ? "ambiguous" : "no_match" };
}
