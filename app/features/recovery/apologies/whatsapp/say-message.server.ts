/**
 * Says one message over WhatsApp, through Meta's Cloud API or YCloud. What was put on an open line
 * without an answer coming back may have been taken, and is never said again by itself.
 */
import { parseJson } from "~/features/enforcement/reading/loose-json";
import { askOutside, type OutsideFailure } from "~/platform/http/ask-outside.server";
import type { CarrierAnswer } from "../sending/carrier";
import { answerOfMessage } from "./message-answer";
import { type MessageContent, messageRequest } from "./message-request";
import type { WhatsappLine } from "./whatsapp-line";

/** Milliseconds for each message. */
const PATIENCE = 30_000;
const MOST_BYTES = 100_000;
const AWAY_MINUTES = 5;

/** @param message `to` in E.164; `mark` comes back with every status of it */
export async function sayMessage(
  line: WhatsappLine,
  message: MessageContent & { to: string; mark: string },
): Promise<CarrierAnswer> {
  const { path, body } = messageRequest(line.provider, { from: line.number, ...message });
  const answer = await askOutside(`${line.baseUrl}${path}`, {
    method: "POST",
    body: JSON.stringify(body),
    headers: {
      accept: "application/json",
      "content-type": "application/json",
      ...line.headers,
    },
    hosts: line.hosts,
    patience: PATIENCE,
    mostRead: MOST_BYTES,
  });
  if (!answer.ok) return unanswered(answer);
  const value = answer.isCut ? undefined : parseJson(answer.body.toString("utf8"));
  const said = answerOfMessage(line.provider, { status: answer.status, value });
  return { ...said, words: said.words.replaceAll(line.secret, "…") };
}

const AWAY: readonly OutsideFailure[] = ["unreachable", "unknown_host", "timed_out"];

function unanswered({
  failure,
  wasSaid,
}: {
  failure: OutsideFailure;
  wasSaid: boolean;
}): CarrierAnswer {
  if (wasSaid) return { kind: "unknown", words: failure };
  return AWAY.includes(failure)
    ? { kind: "later", minutes: AWAY_MINUTES, reason: "unreachable", words: failure }
    : { kind: "blocked", stop: "access", words: failure };
}
