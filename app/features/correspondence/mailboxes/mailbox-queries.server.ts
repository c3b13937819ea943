/** What the settings show of mailboxes. What they prove themselves with stays sealed. */
import { db } from "~/platform/db.server";
import { mailboxProblemOf, type Security } from "./mailbox";

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

export async function mailboxList() {
  const found = await db.mailbox.findMany({
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

/** Null where there is none. */
export async function mailboxPage(id: string) {
  const found = await db.mailbox.findUnique({
    where: { id },
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
