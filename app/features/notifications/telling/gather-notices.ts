/** What piles up is one thing to know: unread notices of one kind become one that counts. */
import { SEVERITIES, type Severity } from "~templates/rules/vocabulary";
import type { NoticeKind } from "../notice-kind";

export const GATHERED_KINDS: readonly string[] = [
  "signal_waits",
  "cases_given",
  "task_late",
  "task_escalated",
] satisfies NoticeKind[];

type Row = { personId: string; kind: string; severity: Severity; count: number; createdAt: Date };
type Unread = { id: string; personId: string; kind: string; severity: string };

export type Gathering<R extends Row> = {
  /** To be kept as they are. */
  fresh: R[];
  /** By how much what somebody has not read yet grows, by its id. */
  grown: Map<string, { personId: string; by: number; at: Date }>;
};

/** What is graver than what waits unread is told anew. */
export function gatherNotices<R extends Row>(
  rows: readonly R[],
  unread: readonly Unread[],
): Gathering<R> {
  const waiting = new Map(unread.map((row) => [keyOf(row), row]));
  const begun = new Map<string, R>();
  const gathering: Gathering<R> = { fresh: [], grown: new Map() };

  for (const row of rows) {
    const open = waiting.get(keyOf(row));
    const first = begun.get(keyOf(row));
    if (!GATHERED_KINDS.includes(row.kind)) {
      gathering.fresh.push(row);
    } else if (first && !isGraver(row.severity, first.severity)) {
      first.count += row.count;
      first.createdAt = row.createdAt;
    } else if (!first && open && !isGraver(row.severity, open.severity)) {
      const { by = 0 } = gathering.grown.get(open.id) ?? {};
      gathering.grown.set(open.id, {
        personId: row.personId,
        by: by + row.count,
        at: row.createdAt,
      });
    } else {
      begun.set(keyOf(row), row);
      gathering.fresh.push(row);
    }
  }
  return gathering;
}

const keyOf = ({ personId, kind }: { personId: string; kind: string }) => `${personId} ${kind}`;

const isGraver = (one: Severity, other: string) =>
  SEVERITIES.indexOf(one) < SEVERITIES.indexOf(other as Severity);
