/** Reads about threads, within what a person may see: of a thread, what its cases show them. */
import { withinCases } from "~/features/cases/case-scope";
import type { Person } from "~/features/identity/person";
import { readByCase } from "~/features/promises/read-by-case";
import { db, type Tx } from "~/platform/db.server";
import { isId, notFound } from "~/platform/http/http.server";
import { Prisma } from "~prisma/generated/client";

type Params = Record<string, string | undefined>;
type Reader = Pick<Person, "id" | "businessIds">;

export type ThreadInList = Awaited<ReturnType<typeof threadsOfCase>>[number];

/** The threads of a case: what asks for us first, then the latest. */
export async function threadsOfCase(caseId: string, tx: Tx = db) {
  const threads = await tx.thread.findMany({
    where: { cases: { some: { caseId } } },
    orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
    take: 200,
    select: {
      id: true,
      title: true,
      state: true,
      party: true,
      theirTicket: true,
      channel: true,
      turnSince: true,
      createdAt: true,
      provider: { select: { name: true } },
      promises: {
        where: { state: "open", side: { not: "us" }, dueAt: { not: null }, ...readByCase(caseId) },
        orderBy: [{ dueAt: "asc" }, { id: "asc" }],
        take: 1,
        select: { dueAt: true },
      },
      messages: {
        where: { OR: [{ caseId: null }, { caseId }], direction: { in: ["in", "out"] } },
        orderBy: [{ happenedAt: "desc" }, { id: "desc" }],
        take: 1,
        select: {
          direction: true,
          text: true,
          happenedAt: true,
          happenedZone: true,
          authorName: true,
          counterpart: true,
        },
      },
    },
  });
  const order = ["waiting_us", "open", "waiting_them", "resolved", "closed"];
  return threads
    .map(({ messages: [last = null], promises: [promise], ...thread }) => ({
      ...thread,
      last,
      promisedAt: promise?.dueAt ?? null,
    }))
    .toSorted((one, other) => order.indexOf(one.state) - order.indexOf(other.state));
}

/** The thread that an address names, seen from one of its cases; else a 404. */
export async function requireThread(person: Reader, { ref, threadId }: Params, tx: Tx = db) {
  const found =
    ref && threadId && isId(threadId) ? await threadOfCase(person, ref, threadId, tx) : null;
  if (!found) throw notFound();
  return found;
}

export type ThreadOnPage = Awaited<ReturnType<typeof requireThread>>;

async function threadOfCase(person: Reader, reference: string, threadId: string, tx: Tx) {
  const found = await tx.thread.findFirst({
    where: {
      id: threadId,
      cases: { some: { case: { reference, ...withinCases(person) } } },
    },
    select: {
      id: true,
      title: true,
      state: true,
      party: true,
      tag: true,
      theirTicket: true,
      channel: true,
      language: true,
      turnSince: true,
      chased: true,
      version: true,
      createdAt: true,
      providerId: true,
      provider: {
        select: { id: true, name: true, supportEmail: true, calendarId: true, replyHours: true },
      },
      participants: {
        orderBy: { position: "asc" },
        select: { id: true, name: true, address: true },
      },
      cases: {
        where: { case: withinCases(person) },
        orderBy: { linkedAt: "asc" },
        select: { case: { select: { id: true, reference: true, phase: true } } },
      },
      _count: { select: { cases: true } },
    },
  });
  const here = found?.cases.find((link) => link.case.reference === reference)?.case;
  if (!found || !here) return null;
  const { cases, _count, ...thread } = found;
  return {
    ...thread,
    reference,
    case: here,
    /** The other cases of it that this reader may see. */
    others: cases.flatMap((link) => (link.case.id === here.id ? [] : [link.case])),
    isShared: _count.cases > 1,
  };
}

export type MessageOnPage = Awaited<ReturnType<typeof messagesOf>>["messages"][number];

const PAGE = 40;

type Search = {
  /** Words to find; empty for everything. */
  words: string;
  /** Only what came before this message. */
  before: string | null;
  /** The page on which this message stands, with what came before and after it. */
  at?: string | null;
};

/**
 * The last messages of a thread as they were said, oldest first; as one of its cases may read them.
 * `isLatest` says that nothing came after them.
 */
export async function messagesOf(
  { threadId, caseId }: { threadId: string; caseId: string },
  { words, before, at = null }: Search,
  tx: Tx = db,
) {
  const readable = Prisma.sql`m."threadId" = ${threadId}::uuid
    AND (m."caseId" IS NULL OR m."caseId" = ${caseId}::uuid)`;
  const end = before ?? (at && (await afterIt(readable, at, tx)));
  const found = await tx.$queryRaw<{ id: string }[]>`
    SELECT m.id FROM "Message" m WHERE ${readable}
      ${words ? Prisma.sql`AND m.document @@ websearch_to_tsquery('simple', ${words})` : Prisma.empty}
      ${end && isId(end) ? Prisma.sql`AND (m."happenedAt", m.id) < ${placeOf(end)}` : Prisma.empty}
    ORDER BY m."happenedAt" DESC, m.id DESC LIMIT ${PAGE + 1}`;
  const ids = found.slice(0, PAGE).map(({ id }) => id);
  const messages = await tx.message.findMany({
    where: { id: { in: ids } },
    orderBy: [{ happenedAt: "asc" }, { id: "asc" }],
    select: { ...shown, attachments: { ...attached, where: { evidence: { caseId } } } },
  });
  return {
    messages,
    earlier: found.length > PAGE ? (messages[0]?.id ?? null) : null,
    isLatest: !end,
  };
}

const placeOf = (messageId: string) =>
  Prisma.sql`(SELECT b."happenedAt", b.id FROM "Message" b WHERE b.id = ${messageId}::uuid)`;

/** The message half a page after one; null where so many did not follow it. */
async function afterIt(readable: Prisma.Sql, at: string, tx: Tx): Promise<string | null> {
  if (!isId(at)) return null;
  const [next] = await tx.$queryRaw<{ id: string }[]>`
    SELECT m.id FROM "Message" m WHERE ${readable} AND (m."happenedAt", m.id) > ${placeOf(at)}
    ORDER BY m."happenedAt", m.id OFFSET ${PAGE / 2} LIMIT 1`;
  return next?.id ?? null;
}

const shown = {
  id: true,
  kind: true,
  direction: true,
  authorName: true,
  counterpart: true,
  subject: true,
  text: true,
  quoted: true,
  textSha256: true,
  purpose: true,
  durationMinutes: true,
  happenedAt: true,
  happenedZone: true,
  recordedAt: true,
  caseId: true,
  isAutomatic: true,
  inbound: { select: { id: true, state: true, isStranger: true } },
  state: true,
  outbound: { select: { problem: true } },
} as const;

const attached = {
  orderBy: { position: "asc" },
  select: {
    evidence: {
      select: { id: true, fileName: true, removedAt: true, file: { select: { bytes: true } } },
    },
  },
} as const;

/** The last word of each side, as one of the cases may read it. */
export async function lastWords(
  { threadId, caseId }: { threadId: string; caseId: string },
  tx: Tx = db,
) {
  const last = (direction: "in" | "out") =>
    tx.message.findFirst({
      where: { threadId, direction, OR: [{ caseId: null }, { caseId }] },
      orderBy: [{ happenedAt: "desc" }, { id: "desc" }],
      select: shown,
    });
  const [theirs, ours] = await Promise.all([last("in"), last("out")]);
  return { theirs, ours };
}
