/** One task: what, for whom, until when, and what can be done with it. */
import { Form } from "@remix-run/react";
import Check from "lucide-react/icons/check";
import Play from "lucide-react/icons/play";
import RotateCcw from "lucide-react/icons/rotate-ccw";
import { Button } from "~/ui/button";
import { Field } from "~/ui/fields/field";
import { Input } from "~/ui/fields/input";
import { type Choice, Select } from "~/ui/fields/select";
import { Disclosure } from "~/ui/page/disclosure";
import { Chip } from "~/ui/status/chip";
import { StateChip } from "~/ui/status/state-chip";
import { useFormat, useText } from "~/ui/text";
import { type TaskState, taskMovesFrom } from "../task-lifecycle";
import type { TaskPage } from "../task-schemas";
import { taskTones } from "../task-tones";

export type TaskInList = {
  id: string;
  title: string;
  state: TaskState;
  mandatory: boolean;
  /** The measure of prevention it serves, in words. */
  measure: string | null;
  role: string | null;
  owner: { id: string; name: string } | null;
  dueAt: Date | null;
  /** As date inputs take it, in the reader's zone. */
  dueOnClock: string;
  endedAt: Date | null;
  waivedReason: string;
  /** How it is done, in plain lines. */
  notes: string;
  /** Whether people were told that it is late. */
  isEscalated: boolean;
};

type TaskRowProps = {
  task: TaskInList;
  /** Where the forms go, below the case. */
  action: string;
  /** The page to come back to. */
  page?: TaskPage;
  now: Date;
  mayWork: boolean;
  mayManage: boolean;
  people: readonly Choice[];
  macros: readonly { id: string; name: string }[];
  readerId: string;
};

export function TaskRow(props: TaskRowProps) {
  const { task, mayWork, mayManage, macros } = props;
  const isOver = task.state === "done" || task.state === "waived";
  return (
    <li
      id={`task-${task.id}`}
      className="scroll-mt-32 border-b border-line px-4 py-3 last:border-b-0 target:bg-accent-wash"
    >
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="min-w-0 grow basis-64">
          <p className={`font-medium ${isOver ? "text-ink-soft" : ""}`} dir="auto">
            {task.title}
          </p>
          <Circumstances {...props} />
          <Notes {...props} />
        </div>
        {mayWork && <Moves {...props} />}
      </div>
      {mayWork && !isOver && (
        <div className="mt-1 flex flex-wrap gap-x-6 gap-y-1 text-sm print:hidden">
          {macros.length > 0 && <Macros {...props} />}
          {mayManage && <Managing {...props} />}
        </div>
      )}
    </li>
  );
}

function Circumstances({ task, now }: TaskRowProps) {
  const t = useText();
  const format = useFormat();
  const { state, mandatory, measure, role, owner, dueAt, endedAt, waivedReason, isEscalated } =
    task;
  const isOver = state === "done" || state === "waived";
  const isLate = !isOver && dueAt && dueAt < now;
  return (
    <>
      <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-soft">
        <StateChip tone={taskTones[state]}>{t(`tasks.states.${state}`)}</StateChip>
        {measure && <Chip>{measure}</Chip>}
        {isEscalated && <Chip tone="critical">{t("tasks.screens.escalated")}</Chip>}
        {mandatory && !isOver && <Chip tone="caution">{t("tasks.screens.mandatory")}</Chip>}
        <span>
          {owner
            ? t("tasks.screens.owner", { name: owner.name })
            : role
              ? t("tasks.screens.forRole", { role })
              : t("tasks.screens.nobody")}
        </span>
        {dueAt && !isOver && (
          <time
            dateTime={dueAt.toISOString()}
            title={format.instant(dueAt)}
            className={isLate ? "font-medium text-critical" : ""}
          >
            {t(isLate ? "tasks.screens.late" : "tasks.screens.due", {
              at: format.relative(dueAt, now),
            })}
          </time>
        )}
        {isOver && endedAt && (
          <time dateTime={endedAt.toISOString()}>{format.instant(endedAt)}</time>
        )}
      </p>
      {state === "waived" && (
        <p className="mt-1 max-w-prose text-sm text-ink-soft" dir="auto">
          {waivedReason || t("tasks.screens.planDropped")}
        </p>
      )}
    </>
  );
}

function Notes({ task: { notes, state } }: TaskRowProps) {
  const t = useText();
  if (!notes) return null;
  return (
    <Disclosure
      summary={t("tasks.screens.notes")}
      open={state === "in_progress"}
      className="mt-1 text-sm"
    >
      <p className="max-w-prose whitespace-pre-line" dir="auto">
        {notes}
      </p>
    </Disclosure>
  );
}

/** Says with a form where to come back to; the tasks of the case need no word. */
const BackTo = ({ page }: Pick<TaskRowProps, "page">) =>
  page ? <input type="hidden" name="page" value={page} /> : null;

function Moves({ task, action, page, readerId }: TaskRowProps) {
  const t = useText();
  const moves = taskMovesFrom(task.state);
  const isMine = task.owner?.id === readerId;
  const way = { action, page };
  return (
    <div className="flex flex-wrap gap-2 print:hidden">
      {moves.includes("complete") && !task.owner && (
        <Form method="post" action={`${action}/assignment`}>
          <BackTo page={page} />
          <input type="hidden" name="ownerId" value={readerId} />
          <input type="hidden" name="seenOwnerId" value="" />
          <Button type="submit" size="small" variant="quiet">
            {t("tasks.screens.take")}
          </Button>
        </Form>
      )}
      {moves.includes("begin") && (isMine || !task.owner) && (
        <Move {...way} move="begin" icon={Play} words={t("tasks.screens.begin")} />
      )}
      {moves.includes("complete") && (
        <Move {...way} move="complete" icon={Check} words={t("tasks.screens.complete")} />
      )}
      {moves.includes("reopen") && (
        <Move {...way} move="reopen" icon={RotateCcw} words={t("tasks.screens.reopen")} quiet />
      )}
    </div>
  );
}

type MoveProps = Pick<TaskRowProps, "action" | "page"> & {
  move: string;
  icon: typeof Check;
  words: string;
  quiet?: boolean;
};

function Move({ action, page, move, icon, words, quiet }: MoveProps) {
  return (
    <Form method="post" action={`${action}/progress`} preventScrollReset>
      <BackTo page={page} />
      <input type="hidden" name="move" value={move} />
      <Button type="submit" size="small" variant={quiet ? "quiet" : "secondary"} icon={icon}>
        {words}
      </Button>
    </Form>
  );
}

/** Giving away, dating and waiving unfold in place, without a script too. */
function Managing({ task, action, page, people }: TaskRowProps) {
  const t = useText();
  return (
    <>
      <Disclosure summary={t("tasks.screens.give")}>
        <Form
          method="post"
          action={`${action}/assignment`}
          className="flex flex-wrap items-end gap-2"
        >
          <BackTo page={page} />
          <input type="hidden" name="seenOwnerId" value={task.owner?.id ?? ""} />
          <input type="hidden" name="seenDueAt" value={task.dueOnClock} />
          <Field name="ownerId" id={`owner-${task.id}`} label={t("tasks.screens.giveOwner")}>
            <Select
              dense
              prompt={t("tasks.screens.giveNobody")}
              options={people}
              defaultValue={task.owner?.id ?? ""}
            />
          </Field>
          <Field name="dueAt" id={`due-${task.id}`} label={t("tasks.screens.giveDue")}>
            <Input dense type="datetime-local" defaultValue={task.dueOnClock} />
          </Field>
          <Button type="submit">{t("tasks.screens.giveSubmit")}</Button>
        </Form>
      </Disclosure>
      <Disclosure summary={t("tasks.screens.waive")}>
        <Form
          method="post"
          action={`${action}/progress`}
          className="flex flex-wrap items-end gap-2"
        >
          <BackTo page={page} />
          <input type="hidden" name="move" value="waive" />
          <Field
            name="reason"
            id={`reason-${task.id}`}
            label={t("tasks.screens.waiveReason")}
            className="grow"
          >
            <Input dense required maxLength={1000} dir="auto" />
          </Field>
          <Button type="submit">{t("tasks.screens.waiveSubmit")}</Button>
        </Form>
      </Disclosure>
    </>
  );
}

/** Each is one press. */
function Macros({ task, macros }: TaskRowProps) {
  const t = useText();
  return (
    <Disclosure summary={t("tasks.screens.macro")}>
      <div className="flex flex-wrap gap-2">
        {macros.map(({ id, name }) => (
          <Form key={id} method="post" action={`/tasks/${task.id}/macros/${id}`} preventScrollReset>
            <Button type="submit" size="small" variant="quiet">
              <bdi>{name}</bdi>
            </Button>
          </Form>
        ))}
      </div>
    </Disclosure>
  );
}
