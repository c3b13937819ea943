/** What a provider's answer to a message means: by the platform's code where it names one. Pure. */
import { sendFate, USER_CAP_HOURS } from "~templates/rules/send-answers";
import type { CarrierAnswer } from "../sending/carrier";
import type { SendingProvider } from "./whatsapp-line";

/** `value` is the body as JSON; undefined where it is none. */
export type MessageAnswer = { status: number; value: unknown };

const THROTTLED_MINUTES = 5;

type Fields = Record<string, unknown>;

const isRecord = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const within = (value: unknown, name: string): unknown =>
  isRecord(value) ? value[name] : undefined;
const word = (value: unknown): string =>
  typeof value === "string" || typeof value === "number" ? String(value) : "";

export function answerOfMessage(
  provider: SendingProvider,
  { status, value }: MessageAnswer,
): CarrierAnswer {
  if (status >= 200 && status < 300) return answerOfTaken(provider, value);
  const { code, title } = errorIn(value);
  const words = wordsOf(code, title, status);
  if (code) {
    const answer = answerOfCode(code, words);
    if (answer) return answer;
  }
  if (status === 401 || status === 403) return { kind: "blocked", stop: "access", words };
  if (status === 402) return { kind: "blocked", stop: "payment", words };
  if (status === 429 || status === 503) return later("throttled", code, words);
  // A gateway that gave up waiting does not know either whether the message went on.
  if (status >= 500) return { kind: title ? "again" : "unknown", words };
  return { kind: "blocked", stop: "unknown_answer", words };
}

/** A word about one message, in an answer or in a status; null where nobody has told us what it means. */
export function answerOfCode(code: string, words: string): CarrierAnswer | null {
  const fate = sendFate(code);
  switch (fate) {
    case null:
      return null;
    case "again":
      return { kind: "again", words };
    case "throttled":
    case "user_cap":
      return later(fate, code, words);
    case "stopped_marketing":
    case "person":
      return { kind: "refused", code, words };
    default:
      return { kind: "blocked", stop: fate, words };
  }
}

const later = (reason: "throttled" | "user_cap", code: string, words: string): CarrierAnswer => ({
  kind: "later",
  minutes: reason === "user_cap" ? USER_CAP_HOURS * 60 : THROTTLED_MINUTES,
  reason,
  code,
  words,
});

/** YCloud answers 200 with a message that failed as well. */
function answerOfTaken(provider: SendingProvider, value: unknown): CarrierAnswer {
  const message = provider === "meta" ? firstOf(within(value, "messages")) : value;
  const id = word(within(message, "id"));
  if (!id) return { kind: "unknown", words: "" };
  if (word(within(message, "status")) !== "failed") {
    return { kind: "taken", theirId: id.slice(0, 200), words: "" };
  }
  const code =
    word(within(within(message, "whatsappApiError"), "code")) || word(within(message, "errorCode"));
  const words = wordsOf(code, word(within(message, "errorMessage")), 200);
  return answerOfCode(code, words) ?? { kind: "blocked", stop: "unknown_answer", words };
}

const firstOf = (list: unknown): unknown => (Array.isArray(list) ? list[0] : undefined);

/** YCloud hands on what WhatsApp said beside its own word. */
function errorIn(value: unknown): { code: string; title: string } {
  const error = within(value, "error");
  const inner = within(error, "whatsappApiError");
  const of = isRecord(inner) ? inner : error;
  const code = word(within(of, "code"));
  return { code: /^\d+$/.test(code) ? code : "", title: word(within(of, "message")) || code };
}

/** Numbers of people are repeated in some answers. */
const wordsOf = (code: string, title: string, status: number): string => {
  const bare = title.replace(/^\(#\d+\)\s*/, "").replace(/\+?\d{7,}/g, "…");
  return [code || String(status), bare].filter(Boolean).join(": ").slice(0, 200);
};
