/** Puts all questions of a connection to its provider, page after page, and says what was answered. */
import { parseJson } from "~/features/enforcement/reading/loose-json";
import { askOutside, type OutsideAnswer } from "~/platform/http/ask-outside.server";
import { HOPELESS, judgeAnswer, type PollProblem } from "./judge-answer";
import { POLL_PROVIDERS, type PollProviderKey } from "./poll-provider";
import {
  followUps,
  nextPage,
  ofAccount,
  type Question,
  questionsOf,
  type Thing,
  thingsOn,
} from "./poll-questions";

export type Access = {
  provider: PollProviderKey;
  baseUrl: string;
  target: string;
  token: string;
  hosts: readonly string[];
};

export type Answered = {
  question: Question;
  /** The whole of it, as it was asked. */
  told:
    | { of: "one"; answer: Record<string, unknown> }
    | { of: "many"; things: readonly Thing[] }
    /** An error that tells of an enforcement. */
    | { of: "error"; answer: Record<string, unknown> };
};

/** Why something was not answered; the first of several. */
export type Trouble = { problem: PollProblem; text: string; waitSeconds: number | null };

export type Asked = { answered: readonly Answered[]; trouble: Trouble | null };

/** Milliseconds for each page. */
const PATIENCE = 10_000;
const MOST_BYTES = 8_000_000;
const MOST_PAGES = 100;

export async function askProvider(access: Access): Promise<Asked> {
  const answered: Answered[] = [];
  let trouble: Trouble | null = null;
  const waiting = questionsOf(access.provider, access.target);
  for (let question = waiting.shift(); question; question = waiting.shift()) {
    const answer = await askQuestion(access, question);
    if ("problem" in answer) {
      trouble ??= answer;
      if (HOPELESS.includes(answer.problem)) return { answered, trouble: answer };
      continue;
    }
    answered.push({ question, told: answer });
    if (answer.of === "many") waiting.push(...followUps(access.provider, question, answer.things));
  }
  return { answered, trouble };
}

/** One question, page after page. */
export async function askQuestion(
  access: Access,
  question: Question,
): Promise<Answered["told"] | Trouble> {
  const things = new Map<string, Thing>();
  let path: string | null = question.path;
  for (let pages = 0; path && pages < MOST_PAGES; pages += 1) {
    const page = await askPage(access, path);
    if ("problem" in page) return page;
    if (page.isError) return { of: "error", answer: page.value };
    if (!question.list) return { of: "one", answer: page.value };
    const listed = thingsOn(page.value, question);
    if (!listed) return { problem: "unreadable", text: "", waitSeconds: null };
    const known = things.size;
    for (const thing of ofAccount(access.provider, access.target, listed))
      things.set(thing.id, thing);
    // A page that brings nothing new is the same page again.
    const isFurther = things.size > known || pages === 0;
    path = isFurther ? nextPage({ ...question, path }, page.value, listed.length) : null;
  }
  return { of: "many", things: [...things.values()] };
}

type Page = { value: Record<string, unknown>; isError: boolean } | Trouble;

async function askPage(
  { provider, baseUrl, target, token, hosts }: Access,
  path: string,
): Promise<Page> {
  const answer = await askOutside(`${baseUrl}${path}`, {
    headers: { accept: "application/json", ...POLL_PROVIDERS[provider].auth(token, target) },
    hosts,
    patience: PATIENCE,
    mostRead: MOST_BYTES,
  });
  if (!answer.ok) return { problem: "unreachable", text: answer.failure, waitSeconds: null };
  if (answer.status >= 300 && answer.status < 400)
    return { problem: "refused", text: "redirected", waitSeconds: null };
  const judged = judgeAnswer({
    status: answer.status,
    value: answer.isCut ? undefined : parseJson(answer.body.toString("utf8")),
  });
  if (judged.ok) return judged;
  // What the other side says must not carry the token back into the open.
  const text = judged.text.replaceAll(token, "…");
  return { problem: judged.problem, text, waitSeconds: waitOf(answer) };
}

/** Seconds, or the day and time, until which the other side wants to be left alone. */
function waitOf({ headers }: OutsideAnswer): number | null {
  const said = headers["retry-after"];
  if (!said) return null;
  const seconds = /^\d+$/.test(said) ? Number(said) : (Date.parse(said) - Date.now()) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, Math.ceil(seconds)) : null;
}
