/** What the settings show of mailboxes. What they prove themselves with stays sealed. */
import { db } from "~/platform/db.server";
import { mailboxProblemOf, type Security } from "./mailbox";
import { type MailboxReader, visibleMailbox } from "./mailbox-scope";

const STANDING = {
  id: true,
  address: true,
  name: true,
  access: true,
  readAt: true,
  triedAt: true,
  problem: true,
  pausedAt: true,
  handInSha256: true,
  business: { select: { name: true } },
} as const;

export async function mailboxList(reader: MailboxReader) {
  const found = await db.mailbox.findMany({
    where: visibleMailbox(reader),
    orderBy: [{ address: "asc" }],
    select: STANDING,
  });
  return found.map(({ problem, handInSha256, ...mailbox }) => ({
    ...mailbox,
    problem: mailboxProblemOf(problem),
    takesHandedIn: handInSha256 !== null,
  }));
}

export type MailboxInList = Awaited<ReturnType<typeof mailboxList>>[number];

/** Null where there is none that the reader may see. */
export async function mailboxPage(reader: MailboxReader, id: string) {
  const found = await db.mailbox.findFirst({
    where: { AND: [visibleMailbox(reader), { id }] },
    select: {
      ...STANDING,
      businessId: true,
      plusAddressing: true,
      host: true,
      port: true,
      security: true,
      username: true,
      folder: true,
      takesOld: true,
      nextAt: true,
      problemText: true,
      version: true,
    },
  });
  if (!found) return null;
  const { problem, handInSha256, security, ...mailbox } = found;
  return {
    ...mailbox,
    security: security as Security,
    problem: mailboxProblemOf(problem),
    takesHandedIn: handInSha256 !== null,
  };
}

export type MailboxOnPage = NonNullable<Awaited<ReturnType<typeof mailboxPage>>>;
