/**
 * What a word about one message says of the delivery it was sent for. Words come late, twice and in
 * any order; the one that is given here is all of them together. Pure.
 */
import type { MessageState } from "~/features/enforcement/messages/message-word";
import { answerOfCode } from "../whatsapp/message-answer";
import type { SenderStop } from "./carrier";
import { type Settled, settledBy } from "./settled-delivery";

export type Heard = { attempt: number; state: MessageState; code: string | null };

export type HeardDelivery = {
  state: "waiting" | "handed_over" | "sent" | "skipped" | "failed" | "unconfirmed";
  attempts: number;
  arrival: string;
};

export type Change = Pick<Settled, "state" | "reason" | "waitMs"> & {
  arrival: string;
  words: string;
  /** Of a word that says that nobody can be written to. */
  stop: SenderStop | null;
};

const ARRIVED: readonly string[] = ["delivered", "read"];

/**
 * Null where it says nothing new.
 * @param goesOn whether its campaign still does: else nothing is left to wait for
 */
export function heardOf(
  delivery: HeardDelivery,
  { attempt, state, code }: Heard,
  goesOn: boolean,
): Change | null {
  if (state === "failed") return heardOfFailure(delivery, attempt, code, goesOn);
  const arrival = state === "sent" || delivery.arrival === "read" ? delivery.arrival : state;
  if (delivery.state === "sent" && arrival === delivery.arrival) return null;
  return { state: "sent", reason: "", waitMs: 0, arrival, words: "", stop: null };
}

function heardOfFailure(
  { state, attempts, arrival }: HeardDelivery,
  attempt: number,
  code: string | null,
  goesOn: boolean,
): Change | null {
  // An earlier try that failed says nothing of the one under way; what waits or failed has been told.
  const isOpen = state === "handed_over" || state === "unconfirmed" || state === "sent";
  if (!isOpen || attempt !== attempts || ARRIVED.includes(arrival)) return null;
  const words = code ?? "";
  const answer = (code && answerOfCode(code, words)) || ({ kind: "refused", words } as const);
  const stop = answer.kind === "blocked" ? answer.stop : null;
  const settled = settledBy(answer, attempts);
  if (settled.state === "waiting" && !goesOn) {
    const reason = settled.reason === "user_cap" ? "user_cap" : "not_taken";
    return { state: "failed", reason, waitMs: 0, arrival: "", words, stop: null };
  }
  const { reason, waitMs } = settled;
  return { state: settled.state, reason, waitMs, arrival: "", words, stop };
}
