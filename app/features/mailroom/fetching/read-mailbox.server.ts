/**
 * Reads one mailbox for as long as this process holds it: first what is new, then whatever its server
 * announces, and again every minute for servers that announce nothing.
 */
import type { ImapFlow } from "imapflow";
import {
  ClaimLost,
  claimMailbox,
  type MailboxClaim,
  noteRead,
  releaseMailbox,
  renewClaim,
} from "~/features/correspondence/mailboxes/claim-mailbox.server";
import { isDatabaseAway } from "~/platform/database/database-away.server";
import { db } from "~/platform/db.server";
import { log } from "~/platform/log.server";
import { fetchNew, startOf } from "./fetch-new.server";
import { type MailTrouble, mailTrouble } from "./imap-trouble";
import { mailboxToRead, openMailbox, type ReadMailbox } from "./open-mailbox.server";

type Reading = {
  /** Ends the reading soon, between two pieces. */
  ending: AbortSignal;
  /** Whether it stays and waits for what comes. */
  stays: boolean;
};

const LOOK_EVERY = 60_000;
/** After so long it lets go, so that another process may take its turn. */
const LONGEST_STAY = 20 * 60_000;

/** False where another process has it, or there is nothing to read. */
export async function readMailbox(id: string, { ending, stays }: Reading): Promise<boolean> {
  const first = await claimMailbox(id);
  if (!first) return false;
  const hold = { claim: first };
  let trouble: MailTrouble | null = null;
  try {
    const mailbox = await mailboxToRead(id);
    const client = mailbox && (await openMailbox(mailbox));
    if (!mailbox || !client) return false;
    try {
      await readOn(client, mailbox, hold, { ending, stays });
    } finally {
      await leave(client);
    }
  } catch (cause) {
    trouble = mailTrouble(cause);
    const isOurs = cause instanceof ClaimLost || isDatabaseAway(cause);
    if (!trouble && !isOurs) log.error({ err: cause, mailboxId: id }, "A mailbox was not read");
    if (!trouble && !isOurs) trouble = { problem: "refused", text: "" };
  } finally {
    await letGo(hold.claim, trouble);
  }
  return true;
}

async function readOn(
  client: ImapFlow,
  mailbox: ReadMailbox,
  hold: { claim: MailboxClaim },
  { ending, stays }: Reading,
): Promise<void> {
  const holding = async () => {
    if (ending.aborted) throw new ClaimLost();
    hold.claim = await renewClaim(hold.claim);
    return hold.claim;
  };
  const until = Date.now() + LONGEST_STAY;
  // Heard from the beginning: what is announced while something else is fetched is news as well.
  const heard = { count: 0 };
  client.on("exists", () => {
    heard.count += 1;
  });
  let place = await startOf(client, mailbox);
  await noteRead(db, await holding(), place);
  do {
    const before = heard.count;
    ({ place } = await fetchNew(client, mailbox, place, holding));
    if (!stays) return;
    if (heard.count === before) await untilNews(client, ending);
    await holding();
    // Somebody may have changed where it is read, or with what.
    const now = await mailboxToRead(mailbox.id);
    if (now?.version !== mailbox.version || !client.usable) return;
  } while (Date.now() < until);
}

/** Until the server announces something, the minute is over, or the process ends. */
async function untilNews(client: ImapFlow, ending: AbortSignal): Promise<void> {
  await new Promise<void>((done) => {
    const finish = () => {
      clearTimeout(later);
      client.off("exists", finish);
      client.off("close", finish);
      ending.removeEventListener("abort", finish);
      done();
    };
    const later = setTimeout(finish, LOOK_EVERY);
    client.on("exists", finish);
    client.on("close", finish);
    ending.addEventListener("abort", finish);
    // It breaks off by itself at the next question.
    client.idle().catch(() => {});
    if (ending.aborted) finish();
  });
}

async function leave(client: ImapFlow): Promise<void> {
  const patience = setTimeout(() => client.close(), 2000);
  await client.logout().catch(() => client.close());
  clearTimeout(patience);
}

async function letGo(claim: MailboxClaim, trouble: MailTrouble | null): Promise<void> {
  try {
    await releaseMailbox(claim, trouble);
  } catch (cause) {
    // Its hold ends by itself.
    if (!isDatabaseAway(cause)) throw cause;
  }
}
