/** Who is told of what was recorded, and how much it matters: one row per kind of event. */
import { seesCase } from "~/features/cases/case-scope";
import { THREAD_CLOCKS } from "~/features/correspondence/clocks/wanted-clocks";
import { can, type Permission, type Role } from "~/features/identity/permissions";
import { SEVERITIES, type Severity } from "~templates/rules/vocabulary";
import type { NoticeKind } from "./notice-kind";

type Detail = Readonly<Record<string, string | number | boolean | null>>;

export type SealedEvent = {
  kind: string;
  /** Null for what the application did by itself. */
  actorId: string | null;
  detail: Detail;
};

/** What has to be known around an event. */
export type Around = {
  /** Where it belongs: its case, else what it is about. */
  place: { businessId: string | null; openedById: string | null };
  case: { ownerId: string | null; severity: string } | null;
  /** Whom the event names: the new lead, the owner of the task, people mentioned, who asked for a review. */
  namedIds: readonly string[];
};

export type Recipient = {
  id: string;
  roles: readonly Role[];
  /** Null: all of them. */
  businessIds: readonly string[] | null;
};

export type Telling = { notice: NoticeKind; severity: Severity; to: string[] };

/**
 * `owner` is whoever leads the case, and everybody who may lead it while nobody does; `role` is
 * everybody of the role that the event names.
 */
type Audience = "owner" | "named" | "role" | Permission;
type Weight = Severity | ((detail: Detail, around: Around) => Severity);
type Rule = {
  notice: NoticeKind;
  to: readonly Audience[];
  severity: Weight;
  /** Only what people did, not what follows from something that has its own row. */
  byPeople?: true;
  /** Tells of as many as the event counts. */
  counts?: true;
};

const asSeverity = (word: unknown): Severity | undefined =>
  SEVERITIES.find((severity) => severity === word);

const ofCase: Weight = (_detail, { case: known }) => asSeverity(known?.severity) ?? "medium";
const told: Weight = (detail, around) =>
  asSeverity(detail.severity) ?? asSeverity(around.case?.severity) ?? "medium";

/** An hour is time to act at once, a day is time to act today. */
const byHours: Weight = ({ hours }) => {
  if (typeof hours !== "number" || hours > 24) return "medium";
  return hours > 1 ? "high" : "critical";
};

/** Ours missed is a chance lost; theirs missed is a reason to ask. */
const bySide: Weight = ({ side }) => (side === "us" ? "critical" : "medium");

const LEAD: Permission = "case:move";
/** Whoever talks with providers. */
const DESK: Permission = "correspondence:log";

const RULES: Readonly<Record<string, Rule>> = {
  "signal.opened_case": { notice: "case_from_signal", to: ["signal:answer"], severity: told },
  "signal.needs_person": { notice: "signal_waits", to: ["signal:answer"], severity: told },
  "signal.raised_severity": { notice: "case_graver", to: ["owner"], severity: told },
  "signal.joined_case": { notice: "case_signal", to: ["owner"], severity: "medium" },
  "signal.said_over": { notice: "case_over", to: ["owner"], severity: "medium" },
  "restriction.end_reached": { notice: "restriction_ending", to: ["owner"], severity: "medium" },
  "case.opened": { notice: "case_opened", to: [LEAD], severity: ofCase, byPeople: true },
  "case.triage_begun": { notice: "case_given", to: ["named"], severity: ofCase },
  "case.assigned": { notice: "case_given", to: ["named"], severity: ofCase },
  "case.given_together": {
    notice: "cases_given",
    to: ["named"],
    severity: "medium",
    counts: true,
  },
  "case.restored": { notice: "case_restored", to: ["owner", LEAD], severity: "medium" },
  "case.relapsed": { notice: "case_relapsed", to: ["owner", LEAD], severity: "high" },
  "case.closed": { notice: "case_closed", to: ["owner"], severity: "info" },
  "clock.reminder_due": { notice: "clock_due", to: ["owner"], severity: byHours },
  "clock.missed": { notice: "clock_missed", to: ["owner", LEAD], severity: bySide },
  "task.assigned": { notice: "task_given", to: ["named"], severity: "medium" },
  "task.fell_late": { notice: "task_late", to: ["named", "role"], severity: "medium" },
  "task.escalated": {
    notice: "task_escalated",
    to: ["named", "role", "owner"],
    severity: "high",
  },
  "comment.added": { notice: "mentioned", to: ["named"], severity: "medium" },
  "appeal.section_assigned": { notice: "section_given", to: ["named"], severity: "medium" },
  "appeal.commented": { notice: "appeal_mentioned", to: ["named"], severity: "medium" },
  "appeal.sent_to_review": { notice: "appeal_review", to: ["appeal:review"], severity: "high" },
  "appeal.sent_with_open_points": {
    notice: "appeal_review",
    to: ["appeal:review"],
    severity: "high",
  },
  "appeal.changes_requested": { notice: "appeal_reviewed", to: ["named"], severity: "high" },
  "appeal.approved": { notice: "appeal_reviewed", to: ["named"], severity: "high" },
  "appeal.approved_by_override": { notice: "appeal_reviewed", to: ["named"], severity: "high" },
  "appeal.info_requested": { notice: "appeal_info", to: ["owner"], severity: "high" },
  "appeal.decided": { notice: "appeal_decided", to: ["owner", LEAD], severity: "high" },
  "thread.heard": { notice: "thread_answered", to: ["owner", DESK], severity: "medium" },
  "source.fell_silent": { notice: "source_silent", to: ["source:manage"], severity: "high" },
  "source.heard_again": { notice: "source_back", to: ["source:manage"], severity: "info" },
  "poll.token_dead": { notice: "poll_token", to: ["source:manage"], severity: "high" },
  "poll.not_answering": { notice: "poll_failing", to: ["source:manage"], severity: "medium" },
  "poll.answers_again": { notice: "poll_back", to: ["source:manage"], severity: "info" },
  "poll.subscription_missing": {
    notice: "subscription_missing",
    to: ["source:manage"],
    severity: "high",
  },
  "poll.subscription_back": {
    notice: "subscription_back",
    to: ["source:manage"],
    severity: "info",
  },
};

/** A clock of a thread that ran out is for whoever talks with them; only what they wait for presses. */
const THREAD_OVERDUE: Rule = {
  notice: "thread_overdue",
  to: ["owner", DESK],
  severity: ({ clock }) => (clock === "thread_answer" ? "high" : "medium"),
};

function ruleFor({ kind, detail }: SealedEvent): Rule | undefined {
  if (kind === "clock.missed" && isThreadClock(detail.clock)) return THREAD_OVERDUE;
  return Object.hasOwn(RULES, kind) ? RULES[kind] : undefined;
}

const isThreadClock = (clock: unknown): boolean =>
  (THREAD_CLOCKS as readonly unknown[]).includes(clock);

/** Kinds of event that anybody is told of. */
export const TOLD_EVENTS: readonly string[] = Object.keys(RULES);

/** What an event means for people and for other systems, whoever hears of it; null where nobody is told. */
export function noticeOf(
  event: SealedEvent,
  around: Around,
): { notice: NoticeKind; severity: Severity } | null {
  const rule = ruleFor(event);
  if (!rule || (rule.byPeople && event.actorId === null)) return null;
  const { severity } = rule;
  const weight = typeof severity === "function" ? severity(event.detail, around) : severity;
  return { notice: rule.notice, severity: weight };
}

/** Whoever did it is never told. Nobody hears of what they may not see. */
export function decideTelling(
  event: SealedEvent,
  around: Around,
  people: readonly Recipient[],
): Telling | null {
  const meant = noticeOf(event, around);
  const rule = ruleFor(event);
  // Of what was given together its lead hears once, when all of it is.
  if (!meant || !rule || event.detail.together === true) return null;
  const to = people
    .filter((person) => person.id !== event.actorId && seesCase(person, around.place))
    .filter((person) => rule.to.some((audience) => isAmong(person, audience, event, around)))
    .map(({ id }) => id);
  return { ...meant, to };
}

/** How many of its kind an event tells of. */
export const countTold = (event: SealedEvent): number =>
  ruleFor(event)?.counts ? Number(event.detail.count) : 1;

function isAmong(
  person: Recipient,
  audience: Audience,
  { detail }: SealedEvent,
  { case: known, namedIds }: Around,
) {
  if (audience === "named") return namedIds.includes(person.id);
  if (audience === "role") return person.roles.some((role) => role === detail.role);
  if (audience !== "owner") return can(person, audience);
  return known?.ownerId ? known.ownerId === person.id : can(person, LEAD);
}
