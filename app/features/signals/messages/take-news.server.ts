/** What became of messages that we sent ourselves, handed on once to whoever sent them. */
import type { MessageState } from "~/features/enforcement/messages/message-word";
import type { Tx } from "~/platform/db.server";

export type MessageNews = {
  mark: string;
  state: MessageState;
  code: string | null;
  /** When it was sent, as far as that was told. */
  sentAt: Date | null;
};

/** In the transaction of whoever acts on it: what it does not commit is news again. */
export const takeMessageNews = (tx: Tx, most: number): Promise<MessageNews[]> =>
  tx.$queryRaw`
    UPDATE "MessageOutcome" SET "isNews" = FALSE WHERE key IN (
      SELECT o.key FROM "MessageOutcome" o WHERE o."isNews"
      ORDER BY o.key LIMIT ${most} FOR UPDATE SKIP LOCKED)
    RETURNING mark, state, code, "sentAt"`;
