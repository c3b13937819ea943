/** Gives the ticked cases, or all that match, to one lead. */
import { Button } from "~/ui/button";
import { BulkBar, type Found } from "~/ui/data/bulk-bar";
import { Field } from "~/ui/fields/field";
import { type Choice, Select } from "~/ui/fields/select";
import { useText } from "~/ui/text";
import { BULK_FORM } from "./queue-table";
import { useClearedTicks } from "./use-cleared-ticks";

const ACTION = "/cases/assignments?index";

type BulkAssignProps = { leads: readonly Choice[]; query: string; found: Found };

export function BulkAssign({ leads, query, found }: BulkAssignProps) {
  const t = useText();
  useClearedTicks(BULK_FORM, ACTION);
  return (
    <BulkBar formId={BULK_FORM} action={ACTION} matching={found}>
      <input type="hidden" name="query" value={query} />
      <Field name="ownerId" label={t("cases.screens.queue.assign.label")} hideLabel>
        <Select dense required prompt={t("cases.screens.queue.assign.choose")} options={leads} />
      </Field>
      <Button type="submit" variant="primary">
        {t("cases.screens.queue.assign.submit")}
      </Button>
    </BulkBar>
  );
}
