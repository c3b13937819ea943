/** The one task to do now, and why. */
import type { BoardView } from "~/features/cases/board/board-view.server";
import { NextActionPanel } from "~/ui/flow/next-action-panel";
import { useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";
import { TaskActions } from "./task-actions";
import { TaskDue } from "./task-due";
import { OfCase, taskHref } from "./task-table";

type NextTaskProps = {
  task: NonNullable<BoardView["first"]>;
  query: string;
  now: Date;
  hasMacros: boolean;
};

export function NextTask({ task, query, now, hasMacros }: NextTaskProps) {
  const t = useText();
  return (
    <div data-task className="mb-6">
      <NextActionPanel
        title={
          <TextLink to={taskHref(task)} dir="auto">
            {task.title}
          </TextLink>
        }
        reason={
          <>
            <p>
              {t(`board.reasons.${task.reason}`)} <TaskDue task={task} now={now} />
            </p>
            <p>
              <OfCase task={task} />
            </p>
          </>
        }
        action={<TaskActions task={task} query={query} hasMacros={hasMacros} />}
      />
    </div>
  );
}
