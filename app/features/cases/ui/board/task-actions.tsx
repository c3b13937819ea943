/** What the reader can do with a task of the list: each a form of its own, with a key on the keyboard. */
import { Form } from "@remix-run/react";
import Check from "lucide-react/icons/check";
import Hand from "lucide-react/icons/hand";
import Play from "lucide-react/icons/play";
import RotateCcw from "lucide-react/icons/rotate-ccw";
import Undo from "lucide-react/icons/undo-2";
import type { TaskOnBoard } from "~/features/cases/board/board-view.server";
import { taskMovesFrom } from "~/features/tasks/task-lifecycle";
import { Button } from "~/ui/button";
import { Field } from "~/ui/fields/field";
import { Input } from "~/ui/fields/input";
import type { Shape } from "~/ui/icon";
import { Disclosure } from "~/ui/page/disclosure";
import { useText } from "~/ui/text";

type TaskActionsProps = {
  task: TaskOnBoard;
  /** What is shown, to come back to it. */
  query: string;
  /** Whether it may be declared not needed here. */
  mayWaive?: boolean;
  /** Keeps the buttons beside each other where there is room for columns. */
  isRow?: boolean;
};

export function TaskActions({ task, query, mayWaive = false, isRow = false }: TaskActionsProps) {
  const t = useText();
  const moves = taskMovesFrom(task.state);
  const isFree = task.owner === null;
  const isTheirs = task.isMine || isFree;
  const hidden = { query, version: String(task.version) };
  const address = `/tasks/${task.id}`;
  const move = (to: string) => ({ action: `${address}/progress`, fields: { ...hidden, move: to } });
  return (
    <div className="print:hidden">
      <div className={`flex flex-wrap gap-1 ${isRow ? "lg:flex-nowrap" : ""}`}>
        {moves.includes("complete") && isFree && (
          <Act
            action={`${address}/claim`}
            fields={hidden}
            press="o"
            icon={Hand}
            words={t("tasks.screens.take")}
          />
        )}
        {moves.includes("begin") && task.isMine && (
          <Act {...move("begin")} press="b" icon={Play} words={t("tasks.screens.begin")} />
        )}
        {moves.includes("complete") && isTheirs && (
          <Act {...move("complete")} press="d" icon={Check} words={t("tasks.screens.complete")} />
        )}
        {moves.includes("complete") && task.isMine && (
          <Act
            action={`${address}/handing-back`}
            fields={{ query }}
            press="h"
            icon={Undo}
            words={t("board.handBack")}
            quiet
          />
        )}
        {moves.includes("reopen") && (
          <Act
            {...move("reopen")}
            press="b"
            icon={RotateCcw}
            words={t("tasks.screens.reopen")}
            quiet
          />
        )}
      </div>
      {mayWaive && moves.includes("waive") && (
        <Disclosure summary={t("tasks.screens.waive")} className="mt-1 text-sm">
          <Form
            method="post"
            action={`${address}/progress`}
            className="space-y-2"
            preventScrollReset
          >
            <Hidden fields={move("waive").fields} />
            <Field name="reason" id={`reason-${task.id}`} label={t("tasks.screens.waiveReason")}>
              <Input dense required maxLength={1000} dir="auto" />
            </Field>
            <Button type="submit" size="small">
              {t("tasks.screens.waiveSubmit")}
            </Button>
          </Form>
        </Disclosure>
      )}
    </div>
  );
}

type Fields = Readonly<Record<string, string>>;
type ActProps = {
  action: string;
  fields: Fields;
  /** The key that presses it while its task is under focus. */
  press: string;
  icon: Shape;
  words: string;
  quiet?: boolean;
};

function Act({ action, fields, press, icon, words, quiet }: ActProps) {
  return (
    <Form method="post" action={action} preventScrollReset>
      <Hidden fields={fields} />
      <Button
        type="submit"
        size="small"
        variant={quiet ? "quiet" : "secondary"}
        icon={icon}
        data-press={press}
        aria-keyshortcuts={press}
      >
        {words}
      </Button>
    </Form>
  );
}

const Hidden = ({ fields }: { fields: Fields }) =>
  Object.entries(fields).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
