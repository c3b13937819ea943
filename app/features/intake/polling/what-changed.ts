/** What an answer tells that the last one did not. Pure. */
import { canonicalJson } from "~/features/enforcement/signal-key";
import type { Question, Thing } from "./poll-questions";

/** Hash of what was last told, by question, and by question and thing. */
export type Remembered = Readonly<Record<string, string>>;

export type Changed = {
  /** The body to keep: the answer with nothing but what changed. Null: nothing did. */
  news: Record<string, unknown> | null;
  /** What is remembered of this question from now on. */
  remembered: Record<string, string>;
};

/** Fields that change without anything having happened. */
const RESTLESS = ["updateTime", "lastUpdated", "date_updated", "dateUpdated", "date", "fbtrace_id"];

/** Statuses that a template passes or leaves by itself: worth telling at first sight. */
const PASSING = ["PAUSED", "FLAGGED"];
const POOR = ["YELLOW", "RED"];

export function changedAnswer(
  { key }: Question,
  answer: Record<string, unknown>,
  before: Remembered,
  hashOf: (text: string) => string,
): Changed {
  const hash = hashOf(settled(answer));
  return { news: before[key] === hash ? null : answer, remembered: { [key]: hash } };
}

/**
 * Of a list only the things that changed are kept. Of the templates that an account had before it was
 * asked for the first time, only what can still change anything is told: years of rejected ones are
 * no news.
 */
export function changedList(
  { key, about, list }: Question,
  things: readonly Thing[],
  before: Remembered,
  hashOf: (text: string) => string,
): Changed {
  const keyed = things.map((thing) => ({ ...thing, key: `${key} ${thing.id}` }));
  const remembered = Object.fromEntries([
    [key, "asked"],
    ...keyed.map((thing) => [thing.key, hashOf(settled(thing.value))]),
  ]);
  const isFirst = before[key] === undefined;
  const changed = keyed.filter((thing) => before[thing.key] !== remembered[thing.key]);
  const told =
    isFirst && about === "templates" ? changed.filter(({ value }) => isOpen(value)) : changed;
  const name = list ?? "data";
  return { news: told.length > 0 ? { [name]: told.map(({ value }) => value) } : null, remembered };
}

const word = (value: unknown): string => String(value ?? "").toUpperCase();

function isOpen({ status, quality_score, qualityRating }: Thing["value"]): boolean {
  const score = (quality_score as { score?: unknown } | null | undefined)?.score ?? qualityRating;
  return PASSING.includes(word(status)) || POOR.includes(word(score));
}

/** The same text for the same state of things. */
const settled = (value: unknown): string => canonicalJson(withoutRestless(value));

function withoutRestless(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutRestless);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !RESTLESS.includes(name))
      .map(([name, each]) => [name, withoutRestless(each)]),
  );
}

/**
 * Whether the account's webhooks still reach us (M-WHEP: a missing subscription is silent).
 * @param appId our app; without one any app will do
 */
export function isSubscribed(answer: Record<string, unknown>, appId: string | null): boolean {
  const apps = Array.isArray(answer.data) ? answer.data : [];
  const ids = apps.map((app) => String(app?.whatsapp_business_api_data?.id ?? ""));
  return appId ? ids.includes(appId) : ids.length > 0;
}
