/** What happened on a case, newest first, worded for one reader, with the remarks where they were made. */
import { timelineOfCase } from "~/features/audit/timeline-queries.server";
import { caseRuleInWords, effectInWords, type RuleInWords } from "~/features/enforcement/word-rule";
import type { Person } from "~/features/identity/person";
import { db } from "~/platform/db.server";
import type { Translate } from "~/platform/i18n/text-key";
import type { Language } from "~templates/bilingual";
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
  const merged = await db.case.findMany({
    where: { mergedIntoId: caseId },
    select: { id: true, reference: true },
  });
  const events = await timelineOfCase([caseId, ...merged.map(({ id }) => id)], {
    before,
    take: PAGE + 1,
    ...(filter === "outside" || filter === "ours" ? { place: filter } : {}),
    ...(filter === "decisions" && { kinds: DECISIONS }),
  });
  const shown = events.slice(0, PAGE);
  const comments = await commentsOf(shown);
  const reference = new Map(merged.map((each) => [each.id, each.reference]));

  return {
    items: shown.map((event) => {
      const comment = event.kind === "comment.added" ? comments.get(event.subjectId) : undefined;
      return {
        id: event.id,
        at: event.at,
        kind: event.kind,
        actor: event.actorName,
        isSystem: event.actorKind === "system",
        sentence: wordEvent(event, { t, language: person.language }),
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
        signal: event.subjectKind === "signal" ? signalOf(event, person.language) : null,
        on: (event.caseId && reference.get(event.caseId)) ?? null,
      };
    }),
    older: events.length > PAGE ? (shown.at(-1)?.id ?? null) : null,
  };
}

function signalOf(
  { subjectId, detail }: { subjectId: string; detail: unknown },
  language: Language,
): TimelineSignal {
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
    actId: text("actId"),
  };
}

async function commentsOf(events: readonly { kind: string; subjectId: string }[]) {
  const ids = events
    .filter(({ kind }) => kind === "comment.added")
    .map(({ subjectId }) => subjectId);
  const comments = ids.length
    ? await db.caseComment.findMany({
        where: { id: { in: ids } },
        select: { id: true, text: true, authorId: true, editedAt: true, removedAt: true },
      })
    : [];
  return new Map(comments.map((comment) => [comment.id, comment]));
}
