/** One piece of work over many rows: how far it is, what came of it, and what can be done with it. */
import { Form } from "@remix-run/react";
import type { ShownRun } from "~/features/cases/runs/run";
import { GoesOn } from "~/ui/page/goes-on";
import { ProgressLine } from "~/ui/page/progress-line";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";

type RunProgressProps = {
  run: ShownRun;
  of: "tasks" | "cases";
  /** The address of its kind. */
  path: string;
};

export function RunProgress({ run, of, path }: RunProgressProps) {
  const t = useText();
  const { id, state, seen, done, undone, kept, moves } = run;
  const isUnderWay = state === "running" || state === "undoing";
  const isBack = state === "undoing" || state === "undone";
  // What left the filter before its turn came is not waited for.
  const all = isBack ? done : state === "done" ? seen : Math.max(run.total, seen);
  const at = isBack ? undone + kept : seen;
  return (
    <div className="space-y-4">
      <ProgressLine
        label={t(`runs.states.${state}`)}
        done={at}
        total={all}
        words={t("runs.progress", { at, all })}
      />
      <ul className="list-disc pl-5">
        <li>{t(`runs.${of}.done`, { count: done })}</li>
        {seen > done && <li>{t(`runs.${of}.skipped`, { count: seen - done })}</li>}
        {(isBack || undone > 0) && <li>{t(`runs.${of}.undone`, { count: undone })}</li>}
        {kept > 0 && <li>{t(`runs.${of}.kept`, { count: kept })}</li>}
      </ul>
      {isUnderWay && <GoesOn />}
      {moves.length > 0 && (
        <div className="flex flex-wrap gap-2">
          {moves.map((move) => (
            <Form key={move} method="post" action={`${path}/${id}/moves/${move}`}>
              <SubmitButton variant="secondary">{t(`runs.moves.${move}`)}</SubmitButton>
            </Form>
          ))}
        </div>
      )}
    </div>
  );
}
