/** Corrective actions of two rounds beside each other. Pure. */
import type { BilingualText } from "~/features/appeals/answers/appeal-answers";
import { LANGUAGES } from "~templates/bilingual";
import type { TextDifference } from "./answer-difference";
import { isSameText, wordDifference } from "./word-difference";

/** What two rounds may have told differently of one action. */
export type ComparedAction = {
  id: string;
  cause: string;
  what: BilingualText;
  owner: string;
  dueOn: string;
  /** An instant, or its ISO text. */
  doneAt: Date | string | null;
  verifiedAt?: Date | string | null;
};

/** What happened to an action between the rounds. */
export type ActionChange = {
  id: string;
  cause: string;
  kind: "added" | "taken" | "changed";
  texts: TextDifference[];
  /** From promised to done, or back; null where neither changed. */
  became: "done" | "verified" | "open" | null;
  /** Before and after; null where it is the same. */
  owner: { before: string; after: string } | null;
  dueOn: { before: string; after: string } | null;
};

export function compareActions(
  before: readonly ComparedAction[],
  after: readonly ComparedAction[],
): ActionChange[] {
  const old = new Map(before.map((action) => [action.id, action]));
  const fresh = new Map(after.map((action) => [action.id, action]));
  return [...new Set([...old.keys(), ...fresh.keys()])].flatMap((id) => {
    const change = changeOf(id, old.get(id), fresh.get(id));
    return change ? [change] : [];
  });
}

function changeOf(
  id: string,
  old: ComparedAction | undefined,
  fresh: ComparedAction | undefined,
): ActionChange | null {
  const one = fresh ?? old;
  if (!one) return null;
  const texts = LANGUAGES.map((language) => ({
    language,
    pieces: wordDifference(old?.what[language] ?? "", fresh?.what[language] ?? ""),
  })).filter(({ pieces }) => !isSameText(pieces));
  const { cause } = one;
  if (!old) return { id, cause, kind: "added", texts, became: null, owner: null, dueOn: null };
  if (!fresh) return { id, cause, kind: "taken", texts, became: null, owner: null, dueOn: null };
  const change = {
    became: becameOf(old, fresh),
    owner: pair(old.owner, fresh.owner),
    dueOn: pair(old.dueOn, fresh.dueOn),
  };
  const isSame = texts.length === 0 && Object.values(change).every((value) => value === null);
  return isSame ? null : { id, cause, kind: "changed", texts, ...change };
}

const pair = (before: string, after: string) => (before === after ? null : { before, after });

function becameOf(old: ComparedAction, fresh: ComparedAction): ActionChange["became"] {
  if (fresh.verifiedAt && !old.verifiedAt) return "verified";
  if (Boolean(fresh.doneAt) === Boolean(old.doneAt)) return null;
  return fresh.doneAt ? "done" : "open";
}
