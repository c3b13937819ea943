/** Which addresses are our own: of mailboxes, of the installation, and of the people who work here. */
import { mailServer } from "~/features/mail/mail-server.server";
import { addressesIn } from "~/features/mailroom/reading/read-mail";
import { db, type Tx } from "~/platform/db.server";

export type OurAddresses = {
  mailboxes: ReadonlySet<string>;
  /** Mailboxes and people. */
  people: ReadonlySet<string>;
  /** Everything that mail of ours leaves from. */
  everywhere: ReadonlySet<string>;
};

export async function ourAddresses(tx: Tx = db): Promise<OurAddresses> {
  const [boxes, members] = await Promise.all([
    tx.mailbox.findMany({ select: { address: true } }),
    tx.person.findMany({ where: { deactivatedAt: null }, select: { email: true } }),
  ]);
  const mailboxes = boxes.map(({ address }) => address);
  return {
    mailboxes: new Set(mailboxes),
    people: new Set([...mailboxes, ...members.map(({ email }) => email.toLowerCase())]),
    everywhere: new Set([...mailboxes, ...addressesIn(mailServer()?.from ?? "")]),
  };
}
