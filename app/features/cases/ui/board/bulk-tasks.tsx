/** Gives the ticked tasks, or all that the filter finds, to somebody, a date or another state. */
import { TASK_STATES } from "~/features/tasks/task-lifecycle";
import { Button } from "~/ui/button";
import { BulkBar, type Found } from "~/ui/data/bulk-bar";
import { Field } from "~/ui/fields/field";
import { Input } from "~/ui/fields/input";
import { type Choice, Select } from "~/ui/fields/select";
import { useText } from "~/ui/text";
import { BULK_TASKS } from "./task-keys";

type BulkTasksProps = {
  people: readonly Choice[];
  query: string;
  /** What the filter finds; absent where it is not what is shown, as on the board. */
  found?: Found;
};

export function BulkTasks({ people, query, found }: BulkTasksProps) {
  const t = useText();
  return (
    <BulkBar formId={BULK_TASKS} action="/tasks/changes?index" matching={found}>
      <input type="hidden" name="query" value={query} />
      <Field name="ownerId" label={t("board.bulk.owner")} hideLabel>
        <Select dense prompt={t("board.bulk.nobody")} options={people} />
      </Field>
      <Button type="submit" name="what" value="assign">
        {t("board.bulk.assign")}
      </Button>
      <Field name="dueAt" label={t("board.bulk.dueAt")} hideLabel>
        <Input dense type="datetime-local" />
      </Field>
      <Button type="submit" name="what" value="due">
        {t("board.bulk.due")}
      </Button>
      <Field name="state" id="bulk-state" label={t("board.bulk.toState")} hideLabel>
        <Select
          dense
          options={TASK_STATES.map((value) => ({ value, label: t(`tasks.states.${value}`) }))}
          defaultValue="done"
        />
      </Field>
      <Field name="reason" label={t("board.bulk.reason")} hideLabel>
        <Input dense maxLength={1000} placeholder={t("board.bulk.reason")} dir="auto" />
      </Field>
      <Button type="submit" name="what" value="state">
        {t("board.bulk.state")}
      </Button>
      <Button type="submit" name="what" value="macro" data-press="m" aria-keyshortcuts="m">
        {t("board.bulk.macro")}
      </Button>
    </BulkBar>
  );
}
