/** One change to many tasks: how far it is, what came of it, and what can be done with it. */
import { Form } from "@remix-run/react";
import type { ShownTaskRun } from "~/features/cases/board/runs/task-run-queries.server";
import { GoesOn } from "~/ui/page/goes-on";
import { ProgressLine } from "~/ui/page/progress-line";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";

export function TaskRun({ run }: { run: ShownTaskRun }) {
  const t = useText();
  const { id, state, seen, done, undone, kept, moves } = run;
  const isUnderWay = state === "running" || state === "undoing";
  const isBack = state === "undoing" || state === "undone";
  const all = isBack ? done : Math.max(run.total, seen);
  const at = isBack ? undone + kept : seen;
  return (
    <div className="space-y-4">
      <ProgressLine
        label={t(`board.run.states.${state}`)}
        done={at}
        total={all}
        words={t("board.run.progress", { at, all })}
      />
      <ul className="list-disc pl-5">
        <li>{t("board.run.done", { count: done })}</li>
        {seen > done && <li>{t("board.run.skipped", { count: seen - done })}</li>}
        {(isBack || undone > 0) && <li>{t("board.run.undone", { count: undone })}</li>}
        {kept > 0 && <li>{t("board.run.kept", { count: kept })}</li>}
      </ul>
      {isUnderWay && <GoesOn />}
      {moves.length > 0 && (
        <div className="flex flex-wrap gap-2">
          {moves.map((move) => (
            <Form key={move} method="post" action={`/tasks/changes/${id}/moves/${move}`}>
              <SubmitButton variant="secondary">{t(`board.run.moves.${move}`)}</SubmitButton>
            </Form>
          ))}
        </div>
      )}
    </div>
  );
}
