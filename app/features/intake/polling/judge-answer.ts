/**
 * What an answer means for the connection. A dead token, a missing permission or too many questions
 * say nothing about the account; only an error that names an enforcement does (M-ERR, 6.1: limits
 * come as HTTP 400 with a code, not as 429).
 */
import { decideEffect } from "~/features/enforcement/decide-effect";
import { readPayload } from "~/features/enforcement/read-pasted";

export const POLL_PROBLEMS = [
  "token",
  "permission",
  "throttled",
  "unreachable",
  "refused",
  "unreadable",
] as const;
export type PollProblem = (typeof POLL_PROBLEMS)[number];

export type Judged =
  /** `isError`: an error that tells of an enforcement, read like any other word about the account. */
  | { ok: true; value: Record<string, unknown>; isError: boolean }
  | { ok: false; problem: PollProblem; text: string };

type Answer = {
  status: number;
  /** Parsed; undefined where it is no JSON. */
  value: unknown;
};

/** Codes of the Graph API (M-ERR): access tokens, permissions, limits on calls, and its own outages. */
const TOKEN_CODES = [190, 102, 0];
const isPermission = (code: number): boolean =>
  [3, 10].includes(code) || (code >= 200 && code <= 299);
const THROTTLE_CODES = [4, 17, 32, 341, 613, 80007, 80008, 130429];
const OUTAGE_CODES = [1, 2, 131000, 131016, 131057, 133004, 2494100];

/** What concerns every further question as well. */
export const HOPELESS: readonly PollProblem[] = ["token", "throttled", "unreachable"];

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export function judgeAnswer({ status, value }: Answer): Judged {
  const isGood = status >= 200 && status < 300;
  const code = codeOf(value);
  if (isGood && code === null) {
    return isRecord(value)
      ? { ok: true, value, isError: false }
      : { ok: false, problem: "unreadable", text: "" };
  }
  const problem = (code === null ? null : problemOfCode(code)) ?? problemOfStatus(status);
  const isAmbiguous = problem === null || problem === "refused" || problem === "permission";
  if (isAmbiguous && isRecord(value) && tellsOfEnforcement(value)) {
    return { ok: true, value, isError: true };
  }
  return { ok: false, problem: problem ?? "refused", text: wordsOf(value, status) };
}

function problemOfCode(code: number): PollProblem | null {
  if (TOKEN_CODES.includes(code)) return "token";
  if (isPermission(code)) return "permission";
  if (THROTTLE_CODES.includes(code)) return "throttled";
  return OUTAGE_CODES.includes(code) ? "unreachable" : null;
}

function problemOfStatus(status: number): PollProblem | null {
  if (status === 401) return "token";
  if (status === 403) return "permission";
  if (status === 429) return "throttled";
  return status >= 500 || status === 408 ? "unreachable" : null;
}

/** Meta's own code, which providers pass on inside an error of theirs. */
function codeOf(value: unknown): number | null {
  const error = isRecord(value) && isRecord(value.error) ? value.error : null;
  const inner = error && isRecord(error.whatsappApiError) ? error.whatsappApiError : error;
  const code = String(inner?.code ?? "");
  return /^\d{1,9}$/.test(code) ? Number(code) : null;
}

const tellsOfEnforcement = (value: Record<string, unknown>): boolean =>
  readPayload(value).some((signal) => decideEffect(signal).opensCase);

const MOST_WORDS = 300;

/** What the other side said, short. */
function wordsOf(value: unknown, status: number): string {
  const places = isRecord(value) ? [value.error, value.meta, value.requestError, value] : [];
  const words = places.flatMap((place) => {
    if (typeof place === "string") return [place];
    if (!isRecord(place)) return [];
    const said = place.message ?? place.developer_message ?? place.title;
    return typeof said === "string" ? [said] : [];
  });
  return `${status}${words[0] ? ` ${words[0]}` : ""}`.slice(0, MOST_WORDS);
}
