/** Many customers made whole at once: how far it is, what came of it, and what can be done with it. */
import { Form } from "@remix-run/react";
import { GoesOn } from "~/ui/page/goes-on";
import { ProgressLine } from "~/ui/page/progress-line";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";
import type { WholeRunShown } from "../whole/whole-queries.server";

const LEFT_OUT = ["already", "waiting", "owed"] as const;

type WholeRunProps = { run: WholeRunShown; page: string; mayWork: boolean };

export function WholeRun({ run, page, mayWork }: WholeRunProps) {
  const t = useText();
  const { state, seen, done, undone, kept, moves } = run;
  const isUnderWay = state === "running" || state === "undoing";
  const isBack = state === "undoing" || state === "undone";
  const all = isBack ? done : Math.max(run.total, seen);
  const at = isBack ? undone + kept : seen;
  return (
    <div className="space-y-4">
      <ProgressLine
        label={t(`whole.states.${state}`)}
        done={at}
        total={all}
        words={t("whole.progress", { at, all })}
      />
      <ul className="list-disc pl-5">
        <li>{t("whole.done", { count: done })}</li>
        {LEFT_OUT.map(
          (why) => run[why] > 0 && <li key={why}>{t(`whole.${why}`, { count: run[why] })}</li>,
        )}
        {(isBack || undone > 0) && <li>{t("whole.undone", { count: undone })}</li>}
        {kept > 0 && <li>{t("whole.kept", { count: kept })}</li>}
      </ul>
      {isUnderWay && <GoesOn />}
      {mayWork && moves.length > 0 && (
        <div className="flex flex-wrap gap-2">
          {moves.map((move) => (
            <Form key={move} method="post" action={`${page}/moves/${move}`}>
              <SubmitButton variant="secondary">{t(`whole.moves.${move}`)}</SubmitButton>
            </Form>
          ))}
        </div>
      )}
    </div>
  );
}
