/** What the reader can do with a task of the list: each a form of its own, with a key on the keyboard. */
import { Form } from "@remix-run/react";
import Check from "lucide-react/icons/check";
import Hand from "lucide-react/icons/hand";
import Play from "lucide-react/icons/play";
import RotateCcw from "lucide-react/icons/rotate-ccw";
import Undo from "lucide-react/icons/undo-2";
import type { TaskOnBoard } from "~/features/cases/board/board-view.server";
import { macrosAddress } from "~/features/cases/board/macros-address";
import { taskMovesFrom } from "~/features/tasks/task-lifecycle";
import { Button } from "~/ui/button";
import { Field } from "~/ui/fields/field";
import { Input } from "~/ui/fields/input";
import type { Shape } from "~/ui/icon";
import { Disclosure } from "~/ui/page/disclosure";
import { useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";
import { leaveReason } from "./task-keys";

type TaskActionsProps = {
  task: TaskOnBoard;
  /** What is shown, to come back to it. */
  query: string;
  /** Whether it may be declared not needed here. */
  mayWaive?: boolean;
  /** Whether there are macros to choose from. */
  hasMacros?: boolean;
  /** Keeps the buttons beside each other where there is room for columns. */
  isRow?: boolean;
};

export function TaskActions({
  task,
  query,
  mayWaive = false,
  hasMacros = false,
  isRow = false,
}: TaskActionsProps) {
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
      {(hasMacros || mayWaive || isFree) && (
        <div className="mt-1 flex flex-wrap items-start gap-x-3 text-sm">
          {moves.includes("begin") && isFree && (
            <Act {...move("begin")} press="b" icon={Play} words={t("tasks.screens.begin")} quiet />
          )}
          {hasMacros && (
            <TextLink
              to={macrosAddress({ ids: [task.id], all: "", query })}
              data-press="m"
              aria-keyshortcuts="m"
              className="py-0.5"
            >
              {t("board.bulk.macro")}
            </TextLink>
          )}
          {mayWaive && moves.includes("waive") && <Waiving id={task.id} {...move("waive")} />}
        </div>
      )}
    </div>
  );
}

type Fields = Readonly<Record<string, string>>;

/** Opened by its key, closed again by Escape, which leads back to the task. */
function Waiving({ id, action, fields }: { id: string; action: string; fields: Fields }) {
  const t = useText();
  return (
    <Disclosure summary={t("tasks.screens.waive")} press="w">
      <Form
        method="post"
        action={action}
        className="space-y-2"
        preventScrollReset
        onKeyDown={(event) => event.key === "Escape" && leaveReason(event.currentTarget)}
      >
        <Hidden fields={fields} />
        <Field name="reason" id={`reason-${id}`} label={t("tasks.screens.waiveReason")}>
          <Input dense required maxLength={1000} dir="auto" />
        </Field>
        <Button type="submit" size="small">
          {t("tasks.screens.waiveSubmit")}
        </Button>
      </Form>
    </Disclosure>
  );
}

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
