/** Keeps reading every mailbox that is due and that no other process reads, until stopped. */
import { dueMailboxes } from "~/features/correspondence/mailboxes/claim-mailbox.server";
import { isDatabaseAway } from "~/platform/database/database-away.server";
import { log } from "~/platform/log.server";
import { readMailbox } from "./read-mailbox.server";

const LOOK_EVERY = 3000;
/** Each holds a connection to its mail server open. */
const MOST_AT_ONCE = 20;

export function watchMailboxes(): () => Promise<void> {
  const ending = new AbortController();
  const open = new Map<string, Promise<unknown>>();

  const read = (id: string) => {
    const reading = readMailbox(id, { ending: ending.signal, stays: true })
      .catch((cause) => {
        if (!isDatabaseAway(cause)) {
          log.error({ err: cause, mailboxId: id }, "A mailbox was not read");
        }
      })
      .finally(() => open.delete(id));
    open.set(id, reading);
  };
  const look = async () => {
    try {
      const due = await dueMailboxes();
      for (const id of due.filter((each) => !open.has(each))) {
        if (open.size < MOST_AT_ONCE && !ending.signal.aborted) read(id);
      }
    } catch (cause) {
      if (!isDatabaseAway(cause)) log.error({ err: cause }, "Mailboxes were not looked for");
    }
  };

  let waiting: NodeJS.Timeout;
  let round: Promise<void> = Promise.resolve();
  const begin = () => {
    round = look().then(() => {
      if (!ending.signal.aborted) waiting = setTimeout(begin, LOOK_EVERY);
    });
  };
  begin();

  return async () => {
    ending.abort();
    clearTimeout(waiting);
    await round;
    await Promise.all(open.values());
  };
}
