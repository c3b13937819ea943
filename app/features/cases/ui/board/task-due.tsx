/** By when, in one line: how far away, late in the colour of what is missed. */
import type { TaskOnBoard } from "~/features/cases/board/board-view.server";
import { useFormat, useText } from "~/ui/text";

export function TaskDue({ task, now }: { task: TaskOnBoard; now: Date }) {
  const t = useText();
  const format = useFormat();
  const { dueAt, endedAt } = task;
  if (endedAt) {
    return (
      <time dateTime={endedAt.toISOString()} title={format.instant(endedAt)}>
        {format.relative(endedAt, now)}
      </time>
    );
  }
  if (!dueAt) return <span className="text-ink-soft max-sm:hidden">{t("board.noDate")}</span>;
  const isLate = dueAt < now;
  return (
    <time
      dateTime={dueAt.toISOString()}
      title={format.instant(dueAt)}
      className={isLate ? "font-medium text-critical" : ""}
    >
      {t(isLate ? "tasks.screens.late" : "tasks.screens.due", { at: format.relative(dueAt, now) })}
    </time>
  );
}
