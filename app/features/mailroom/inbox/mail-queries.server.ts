/** Reads about mail that arrived, within what a person may see. */
import { withinCases } from "~/features/cases/case-scope";
import { can } from "~/features/identity/permissions";
import type { Person } from "~/features/identity/person";
import { readTogether } from "~/platform/database/read-together.server";
import { db, type Tx } from "~/platform/db.server";
import { isId, notFound } from "~/platform/http/http.server";
import { Prisma } from "~prisma/generated/client";
import { withinMailroom, withinThreads } from "./mail-scope";
import type { MailTab } from "./mail-tabs";

const PAGE = 50;
/** Nobody reads on; counting further would cost more than it tells. */
const MOST_COUNTED = 200;

const LISTED = {
  id: true,
  state: true,
  reason: true,
  fromName: true,
  fromAddress: true,
  subject: true,
  receivedAt: true,
} as const;

export type MailInList = Awaited<ReturnType<typeof mailList>>["mails"][number];

export async function mailList(person: Person, tab: MailTab, before: string | null) {
  const scope = tab === "filed" ? withinThreads(person) : visibleTo(person);
  const cursor =
    before && isId(before)
      ? await db.inboundMail.findFirst({
          where: { id: before, AND: [scope] },
          select: { id: true, receivedAt: true },
        })
      : null;
  const found = await db.inboundMail.findMany({
    where: {
      state: tab,
      AND: [
        scope,
        cursor
          ? {
              OR: [
                { receivedAt: { lt: cursor.receivedAt } },
                { receivedAt: cursor.receivedAt, id: { lt: cursor.id } },
              ],
            }
          : {},
      ],
    },
    orderBy: [{ receivedAt: "desc" }, { id: "desc" }],
    take: PAGE + 1,
    select: LISTED,
  });
  const mails = found.slice(0, PAGE);
  return { mails, older: found.length > PAGE ? (mails.at(-1)?.id ?? null) : null };
}

/** Seen in the mailroom, or on a thread. */
const visibleTo = (person: Person) => ({
  OR: [{ messageId: null, ...withinMailroom(person) }, withinThreads(person)],
});

/** How many mails wait to be filed, no further than 200. */
export async function mailWaiting({ id, businessIds }: Person): Promise<number> {
  const scope = businessIds
    ? Prisma.sql`(m."businessId" = ANY(${[...businessIds]}::uuid[]) OR m."enteredById" = ${id}::uuid)`
    : Prisma.sql`TRUE`;
  const [found] = await readTogether<{ count: number }>(Prisma.sql`
    SELECT count(*) AS count FROM (
      SELECT 1 FROM "InboundMail" m WHERE m.state = 'unmatched' AND ${scope} LIMIT ${MOST_COUNTED}
    ) waiting`);
  return found?.count ?? 0;
}

const SHOWN = {
  ...LISTED,
  rawSha256: true,
  arrivedBy: true,
  recipients: true,
  sentAt: true,
  dateHeader: true,
  text: true,
  hasHtml: true,
  files: true,
  isStranger: true,
  deliveryId: true,
  duplicateOfId: true,
  handledByName: true,
  version: true,
  mailbox: { select: { address: true } },
} as const;

export type MailOnPage = Awaited<ReturnType<typeof requireMail>>;

/** One mail with the thread it is in, as this person may see it; otherwise 404. */
export async function requireMail(person: Person, id: string | undefined, tx: Tx = db) {
  const mayWork = can(person, "correspondence:log");
  const found =
    id && isId(id)
      ? await tx.inboundMail.findFirst({
          where: { id, AND: [mayWork ? visibleTo(person) : withinThreads(person)] },
          select: {
            ...SHOWN,
            message: {
              select: {
                id: true,
                thread: {
                  select: {
                    id: true,
                    title: true,
                    cases: {
                      where: { case: withinCases(person) },
                      orderBy: { linkedAt: "asc" },
                      take: 1,
                      select: { case: { select: { reference: true } } },
                    },
                  },
                },
              },
            },
          },
        })
      : null;
  if (!found) throw notFound();
  const { message, files, ...mail } = found;
  const reference = message?.thread.cases[0]?.case.reference;
  return {
    ...mail,
    files: files as { name: string; why: string | null }[],
    thread:
      message && reference
        ? {
            id: message.thread.id,
            title: message.thread.title,
            reference,
            messageId: message.id,
          }
        : null,
  };
}
