/**
 * What became of one message. Words about it may come in any order and any number of times: putting
 * them together always gives the same outcome.
 */
import { MESSAGE_STATES, type MessageState } from "~/features/enforcement/messages/message-word";

export type Outcome = {
  /** Platform id of the number, its number where only that was told, else the account; empty where nothing was. */
  sender: string;
  businessId: string | null;
  /** Hexadecimal. */
  recipientHash: string | null;
  state: MessageState;
  /** Of the earliest failure; kept even when the message arrived after all. */
  code: string | null;
  sentAt: Date | null;
  deliveredAt: Date | null;
  failedAt: Date | null;
  /** What we marked it with, where we sent it ourselves. */
  mark: string | null;
};

/** Neither order nor grouping nor repetition matters. */
export function mergeOutcomes(one: Outcome, other: Outcome): Outcome {
  const failure = earlierFailure(one, other);
  return {
    sender: firstText(one.sender || null, other.sender || null) ?? "",
    businessId: firstText(one.businessId, other.businessId),
    recipientHash: firstText(one.recipientHash, other.recipientHash),
    state: rank(one.state) >= rank(other.state) ? one.state : other.state,
    code: failure.code,
    failedAt: failure.failedAt,
    sentAt: earlier(one.sentAt, other.sentAt),
    deliveredAt: earlier(one.deliveredAt, other.deliveredAt),
    mark: firstText(one.mark, other.mark),
  };
}

/** Where a failed message counts; null for one that did not fail, or arrived after all. */
export function failureOf({ sender, state, code, failedAt }: Outcome) {
  if (state !== "failed" || !failedAt) return null;
  const hour = new Date(failedAt);
  hour.setUTCMinutes(0, 0, 0);
  return { sender, hour, code: code ?? "" };
}

const rank = (state: MessageState): number => MESSAGE_STATES.indexOf(state);

const firstText = (one: string | null, other: string | null): string | null =>
  one === null || other === null ? (one ?? other) : one < other ? one : other;

const earlier = (one: Date | null, other: Date | null): Date | null =>
  one === null || other === null ? (one ?? other) : one <= other ? one : other;

type Failure = Pick<Outcome, "code" | "failedAt">;

function earlierFailure(one: Failure, other: Failure): Failure {
  if (!one.failedAt || !other.failedAt) return one.failedAt ? one : other;
  const difference = one.failedAt.getTime() - other.failedAt.getTime();
  if (difference !== 0) return difference < 0 ? one : other;
  return { failedAt: one.failedAt, code: firstText(one.code, other.code) };
}
