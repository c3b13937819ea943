/** Opens a mailbox on its mail server to be looked at only: nothing is marked as read, nothing deleted. */
import { ImapFlow } from "imapflow";
import { accessOf } from "~/features/correspondence/mailboxes/access-of.server";
import { db } from "~/platform/db.server";

const READ = {
  id: true,
  businessId: true,
  access: true,
  host: true,
  port: true,
  security: true,
  username: true,
  secret: true,
  folder: true,
  takesOld: true,
  uidValidity: true,
  lastUid: true,
  createdAt: true,
  version: true,
} as const;

export type ReadMailbox = NonNullable<Awaited<ReturnType<typeof mailboxToRead>>>;

export const mailboxToRead = (id: string) => db.mailbox.findUnique({ where: { id }, select: READ });

const PATIENCE = 30_000;
/** Servers may say nothing for half an hour while nothing comes. */
const LONGEST_SILENCE = 5 * 60_000;

/** Throws what imapflow throws; see `mailTrouble`. Null where there is nothing to prove it with. */
export async function openMailbox(mailbox: ReadMailbox): Promise<ImapFlow | null> {
  const auth = accessOf(mailbox);
  if (!auth) return null;
  const client = new ImapFlow({
    host: mailbox.host,
    port: mailbox.port,
    secure: mailbox.security === "tls",
    doSTARTTLS: mailbox.security === "starttls",
    auth,
    logger: false,
    connectionTimeout: PATIENCE,
    greetingTimeout: PATIENCE,
    socketTimeout: LONGEST_SILENCE,
    clientInfo: { name: "Reinstate" },
    maxIdleTime: 4 * 60_000,
  });
  // What breaks later breaks the call that is waiting; without a listener it would end the process.
  client.on("error", () => {});
  try {
    await client.connect();
    await openFolder(client, mailbox.folder);
    return client;
  } catch (cause) {
    client.close();
    throw cause;
  }
}

/** Servers word it as they like that there is no such folder; those who may sign in may read what there is. */
async function openFolder(client: ImapFlow, folder: string): Promise<void> {
  try {
    await client.mailboxOpen(folder, { readOnly: true });
  } catch (cause) {
    if (!(cause instanceof Error && "responseStatus" in cause)) throw cause;
    throw Object.assign(cause, { mailboxMissing: true });
  }
}
