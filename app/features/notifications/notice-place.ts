/** Where a notice leads: the page on which something can be done about it. */
import type { NoticeKind } from "./notice-kind";

type Placed = {
  kind: string;
  reference: string | null;
  subjectId: string;
  count: number;
  params: object;
};

export function placeOf({ kind, reference, subjectId, count, params }: Placed): string {
  const page = reference ? `/cases/${reference}` : "/notifications";
  switch (kind as NoticeKind) {
    case "signal_waits":
      return count > 1 ? "/inbox" : `/signals/${subjectId}`;
    case "cases_given":
      return "/cases?owner=me";
    case "source_silent":
    case "source_back":
      return `/settings/sources/${subjectId}`;
    case "poll_token":
    case "poll_failing":
    case "poll_back":
    case "subscription_missing":
    case "subscription_back":
      return `/settings/sources/polls/${subjectId}`;
    case "clock_due":
    case "clock_missed":
      return `${page}/clocks`;
    case "task_given":
      return `${page}/tasks`;
    case "task_late":
    case "task_escalated":
      return count > 1 ? "/tasks?due=escalated&whose=all" : `${page}/tasks#task-${subjectId}`;
    case "section_given":
      return `${page}/appeals/${partOf(params, "number")}/sections/${partOf(params, "section")}`;
    case "appeal_mentioned":
      return `${page}/appeals/${partOf(params, "number")}/sections/${partOf(params, "section")}/comments`;
    case "appeal_review":
    case "appeal_reviewed":
    case "appeal_info":
    case "appeal_decided":
      return `${page}/appeals/${"round" in params ? params.round : ""}`;
    case "thread_answered":
      return count > 1 ? `${page}/threads` : `${page}/threads/${subjectId}`;
    case "thread_overdue":
      return `${page}/threads`;
    default:
      return page;
  }
}

const partOf = (params: object, name: "number" | "section") =>
  String((params as Record<string, unknown>)[name] ?? "");
