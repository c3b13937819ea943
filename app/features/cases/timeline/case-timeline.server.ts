/** What happened on a case, newest first, worded for one reader, with the remarks where they were made. */
import { eventsOfCases, type TimelineEvent } from "~/features/audit/timeline-queries.server";
import { casesVisibleTo } from "~/features/cases/case-scope.server";
import { itselfAndMerged } from "~/features/cases/related-cases/merged-cases.server";
import { caseRuleInWords, effectInWords, type RuleInWords } from "~/features/enforcement/word-rule";
import { can } from "~/features/identity/permissions";
import type { Person } from "~/features/identity/person";
import { readTogether } from "~/platform/database/read-together.server";
import type { Translate } from "~/platform/i18n/text-key";
import { Prisma } from "~prisma/generated/client";
import { DECISIONS, type TimelineFilter } from "./timeline-filter";
import { reasonOf, wordEvent } from "./word-event.server";

const PAGE = 50;

export type TimelineItem = {
  id: string;
  at: Date;
  kind: string;
  actor: string;
  isSystem: boolean;
  sentence: string;
  reason: string | null;
  outside: { at: Date; zone: string } | null;
  comment: TimelineComment | null;
  /** What a signal told: when it was heard, by which rules, and where to look. */
  signal: TimelineSignal | null;
  /** The merged case it happened on, when it was not this one. */
  on: string | null;
};

export type TimelineSignal = {
  id: string;
  heardAt: Date | null;
  /** What it was taken for, and why the case followed as it did. */
  why: RuleInWords[];
  /** The act that a person can take back. */
  actId: string | null;
};

export type TimelineComment = {
  id: string;
  text: string;
  isMine: boolean;
  isEdited: boolean;
  isRemoved: boolean;
};

type Page = { filter: TimelineFilter; before?: string };

export async function caseTimeline(
  person: Person,
  caseId: string,
  { filter, before }: Page,
  t: Translate,
): Promise<{ items: TimelineItem[]; older: string | null }> {
  const events = await readTogether<EventWithRemark>(
    withRemarks(
      person,
      eventsOfCases(readableOf(person, caseId), {
        before,
        take: PAGE + 1,
        ...(filter === "outside" || filter === "ours" ? { place: filter } : {}),
        ...(filter === "decisions" && { kinds: DECISIONS }),
      }),
    ),
    ["at", "happenedAt"],
  );
  const shown = events.slice(0, PAGE);

  return {
    items: shown.map((event) => {
      const { comment } = event;
      return {
        id: event.id,
        at: event.at,
        kind: event.kind,
        actor: event.actorName,
        isSystem: event.actorKind === "system",
        sentence: wordEvent(withoutHidden(event, t), { t, language: person.language }),
        reason: reasonOf(event),
        outside:
          event.happenedAt && event.happenedZone
            ? { at: event.happenedAt, zone: event.happenedZone }
            : null,
        comment: comment
          ? {
              id: comment.id,
              text: comment.text,
              isMine: comment.authorId === person.id,
              isEdited: comment.editedAt !== null,
              isRemoved: comment.removedAt !== null,
            }
          : null,
        signal: event.subjectKind === "signal" ? signalOf(event, person) : null,
        on: event.caseId === caseId ? null : event.reference,
      };
    }),
    older: events.length > PAGE ? (shown.at(-1)?.id ?? null) : null,
  };
}

/** The case, which the reader may see, and of what was merged into it only what they may see too. */
const readableOf = (person: Person, id: string) =>
  Prisma.sql`SELECT c.id FROM (${itselfAndMerged(id)}) m JOIN "Case" c ON c.id = m.id
    WHERE c.id = ${id}::uuid OR ${casesVisibleTo(person)}`;

/** Of another case that the reader may not see, not even its number is told. */
const withoutHidden = (event: EventWithRemark, t: Translate): EventWithRemark =>
  event.isOtherHidden
    ? {
        ...event,
        detail: { ...(event.detail as object), reference: t("cases.anotherCase") },
      }
    : event;

type EventWithRemark = TimelineEvent & {
  /** Of the case it happened on. */
  reference: string;
  /** Whether it names another case that is out of the reader's sight. */
  isOtherHidden: boolean;
  comment: {
    id: string;
    text: string;
    authorId: string;
    editedAt: string | null;
    removedAt: string | null;
  } | null;
};

/** What is told of two cases. */
const OF_TWO = [
  "case.linked",
  "case.unlinked",
  "case.merged",
  "case.absorbed",
  "case.unmerged",
  "case.released",
];

const withRemarks = (person: Person, events: Prisma.Sql) => Prisma.sql`
  SELECT e.*, c.reference,
    e.kind IN (${Prisma.join(OF_TWO)}) AND NOT EXISTS (
      SELECT 1 FROM "Case" c WHERE c.reference = e.detail->>'reference' AND ${casesVisibleTo(person)}
    ) AS "isOtherHidden",
    CASE WHEN k.id IS NOT NULL THEN json_build_object('id', k.id,
      'text', k.text, 'authorId', k."authorId", 'editedAt', k."editedAt", 'removedAt', k."removedAt")
    END AS comment
  FROM (${events}) e JOIN "Case" c ON c.id = e."caseId"
  LEFT JOIN "CaseComment" k
    ON k.id = CASE WHEN e.kind = 'comment.added' THEN e."subjectId"::uuid END
  ORDER BY e.id DESC`;

function signalOf(
  { subjectId, detail }: { subjectId: string; detail: unknown },
  person: Person,
): TimelineSignal {
  const { language } = person;
  const said = (detail ?? {}) as Record<string, unknown>;
  const text = (name: string) => (typeof said[name] === "string" ? said[name] : null);
  const heardAt = text("heardAt");
  return {
    id: subjectId,
    heardAt: heardAt ? new Date(heardAt) : null,
    why: [
      effectInWords(text("effect") ?? "", language),
      caseRuleInWords(text("rule") ?? "", language),
    ].filter((rule) => rule !== null),
    actId: can(person, "case:move") ? text("actId") : null,
  };
}
