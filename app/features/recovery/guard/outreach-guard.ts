/**
 * Whether one customer may be contacted over one channel at one moment; and if not, everything that
 * forbids it. Pure: every path that contacts anybody asks here with facts read in its own
 * transaction, and nothing else decides it.
 */
import type { ContactChannel } from "~/features/contacts/contact-choice";
import type { Capability } from "~templates/rules/capabilities";
import {
  NEEDS,
  NO_MARKETING_TO,
  REASON_SOURCES,
  REFUSALS,
  type RefusalRule,
} from "~templates/rules/outreach-guard";
import type { SourceKey } from "~templates/rules/sources";
import { quietUntil } from "./quiet-hours";
import { windowEnd } from "./service-window";

const HOUR = 3_600_000;

/** What is said: in answer to what the customer wrote, about their own matter, or with something offered. */
export type OutreachKind = "reply" | "utility" | "marketing";

export type OutreachAttempt = { channel: ContactChannel; kind: OutreachKind; at: Date };

export type Blockade = {
  what: Capability;
  restrictionId: string;
  /** The end the platform named. Only a confirmed end opens the way, so this is shown and never counted on. */
  expectedUntil: Date | null;
};

export type CustomerFacts = {
  /** Whether a number or an address for the channel is known. */
  has: Readonly<Record<ContactChannel, boolean>>;
  /** ISO 3166 country of the number; null where it tells none. */
  country: string | null;
  /** Every time zone of that country; empty where it is not known: then the clock of the business counts. */
  zones: readonly string[];
  /** What they chose, the latest word for each. */
  choices: readonly {
    channel: ContactChannel;
    category: "marketing" | "all";
    stopped: boolean;
    at: Date;
  }[];
  /** Channels on which they agreed to hear from the business. */
  agreed: readonly ContactChannel[];
  /** When they last wrote on WhatsApp. */
  wroteAt: Date | null;
  /** What the platform last said of messages to them: error codes. */
  refusals: readonly { code: string; at: Date }[];
  /** When another campaign last wrote to them or called them, over whatever channel. */
  campaignAt: Date | null;
  /** When a campaign last wrote to them on WhatsApp: within a day they are no new person. */
  startedAt: Date | null;
};

export type SenderFacts = {
  blocked: readonly Blockade[];
  /** On the clock of the customer, else of the business, whose zone it is; null for none. */
  quiet: { from: number; until: number; zone: string } | null;
  /** Hours that a person is left alone between two campaigns; 0 for none. */
  pauseHours: number;
  /** While a number warms up: how many new people may still be written to, and from when there are more. */
  warmUp: { left: number; opensAt: Date } | null;
};

export type OutreachReason = {
  key: keyof typeof REASON_SOURCES | RefusalRule["reason"];
  source: SourceKey;
  /** When this reason ends by itself; null where somebody or something must change first. */
  until: Date | null;
  /** Of a restriction: what it blocks, and the end that was named. */
  restriction?: Blockade;
};

export type OutreachVerdict =
  | { allowed: true }
  /** `opensAt`: when every reason has ended by itself; null where one never does. */
  | { allowed: false; reasons: readonly OutreachReason[]; opensAt: Date | null };

export function mayContact(
  attempt: OutreachAttempt,
  customer: CustomerFacts,
  sender: SenderFacts,
): OutreachVerdict {
  const reasons = reasonsFor(attempt, customer, sender);
  if (reasons.length === 0) return { allowed: true };
  return { allowed: false, reasons, opensAt: opening(reasons, attempt, customer, sender) };
}

const reasonsFor = (attempt: OutreachAttempt, customer: CustomerFacts, sender: SenderFacts) =>
  RULES.flatMap((rule) => rule(attempt, customer, sender));

/** Beyond so many nights in a row nobody waits for the next: the zones of a country leave no hour that is day in all. */
const MOST_STEPS = 20;

/** The end of one reason may lie in the time of another, such as the night. */
function opening(
  reasons: readonly OutreachReason[],
  attempt: OutreachAttempt,
  customer: CustomerFacts,
  sender: SenderFacts,
): Date | null {
  let standing = reasons;
  let { at } = attempt;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const end = Math.max(
      ...standing.map(({ until }) => until?.getTime() ?? Number.POSITIVE_INFINITY),
    );
    if (!Number.isFinite(end) || end <= at.getTime()) return null;
    at = new Date(end);
    standing = reasonsFor({ ...attempt, at }, customer, sender);
    if (standing.length === 0) return at;
  }
  return null;
}

type Rule = (
  attempt: OutreachAttempt,
  customer: CustomerFacts,
  sender: SenderFacts,
) => OutreachReason[];

const reason = (key: keyof typeof REASON_SOURCES, until: Date | null = null): OutreachReason => ({
  key,
  source: REASON_SOURCES[key],
  until,
});

const address: Rule = ({ channel }, { has }) => (has[channel] ? [] : [reason("no_address")]);

/** A stop of marketing leaves word about one's own order open; a stop of everything leaves nothing. */
const optOut: Rule = ({ channel, kind }, { choices }) => {
  const isStopped = choices.some(
    (choice) =>
      choice.channel === channel &&
      choice.stopped &&
      (choice.category === "all" || kind === "marketing"),
  );
  return isStopped ? [reason("opted_out")] : [];
};

/** Whoever wrote may be answered. Templates need an opt-in; so does marketing on every channel. */
const consent: Rule = ({ channel, kind }, { agreed }) => {
  if (kind === "reply") return [];
  const isNeeded = channel === "whatsapp" || kind === "marketing";
  return isNeeded && !agreed.includes(channel) ? [reason("no_consent")] : [];
};

/** What bars a message of a kind over WhatsApp, whoever it is for. */
export const blockadesOf = (kind: OutreachKind, blocked: readonly Blockade[]): Blockade[] =>
  blocked.filter(({ what }) => NEEDS[kind].includes(what));

const restriction: Rule = ({ channel, kind }, _, { blocked }) => {
  if (channel !== "whatsapp") return [];
  return blockadesOf(kind, blocked).map((blockade) => ({
    ...reason("restricted"),
    restriction: blockade,
  }));
};

const openWindow: Rule = ({ channel, kind, at }, { wroteAt }) => {
  if (channel !== "whatsapp" || kind !== "reply") return [];
  return windowEnd(wroteAt, at) ? [] : [reason("window_closed")];
};

const refused: Rule = ({ channel, kind, at }, { refusals, wroteAt }) => {
  if (channel !== "whatsapp") return [];
  return refusals.flatMap(({ code, at: since }) => {
    const rule = REFUSALS[code];
    if (!rule || since > at) return [];
    if (rule.closes === "marketing" && kind !== "marketing") return [];
    // Who writes again is on WhatsApp and is heard.
    if (rule.closes === "all" && wroteAt && wroteAt > since) return [];
    const until = rule.hours === null ? null : new Date(since.getTime() + rule.hours * HOUR);
    if (until && until <= at) return [];
    return [{ key: rule.reason, source: rule.source, until }];
  });
};

const country: Rule = ({ channel, kind }, { country: home }) =>
  channel === "whatsapp" && kind === "marketing" && home && NO_MARKETING_TO[home]
    ? [reason("country")]
    : [];

/** Mail wakes nobody, and whoever has just written is awake. */
const night: Rule = ({ channel, kind, at }, { zones }, { quiet }) => {
  if (channel === "email" || kind === "reply" || !quiet) return [];
  const places = zones.length > 0 ? zones : [quiet.zone];
  const ends = places.flatMap((zone) => quietUntil({ ...quiet, zone }, at) ?? []);
  if (ends.length === 0) return [];
  return [reason("quiet_hours", new Date(Math.max(...ends.map((end) => end.getTime()))))];
};

/** Two letters of two campaigns on one day are one too many, whichever ways they took. */
const twoCampaigns: Rule = ({ kind, at }, { campaignAt }, { pauseHours }) => {
  if (kind === "reply" || !campaignAt || campaignAt > at) return [];
  const until = new Date(campaignAt.getTime() + pauseHours * HOUR);
  return until > at ? [reason("recently_contacted", until)] : [];
};

/**
 * Whether a message on WhatsApp begins a conversation with one more person in 24 hours: whoever wrote
 * within them, or was written to, is counted by nobody again (M-LIM).
 */
export const startsAnew = ({ wroteAt, startedAt }: CustomerFacts, at: Date): boolean =>
  windowEnd(wroteAt, at) === null && windowEnd(startedAt, at) === null;

const warmUp: Rule = ({ channel, kind, at }, customer, { warmUp: bound }) => {
  if (channel !== "whatsapp" || kind === "reply" || !bound) return [];
  if (bound.left > 0 || bound.opensAt <= at || !startsAnew(customer, at)) return [];
  return [reason("warm_up", bound.opensAt)];
};

const RULES: readonly Rule[] = [
  address,
  optOut,
  consent,
  restriction,
  openWindow,
  refused,
  country,
  twoCampaigns,
  warmUp,
  night,
];
