/**
 * What can be done with the ticked rows; there while some are, even without a
 * script. It is the form that the checkboxes of the table belong to.
 */
import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { Button } from "~/ui/button";
import { useText } from "~/ui/text";
import { rowBoxes, useSelectedCount } from "./selected-rows";

/** How many rows there are in all; counting stops somewhere. */
export type Found = { count: number; isMore: boolean };

type BulkBarProps = {
  formId: string;
  action: string;
  /** What the filter finds in all; offers to take them all by filter, as `all=matching`. */
  matching?: Found;
  /** Buttons and selects. */
  children: ReactNode;
};

export function BulkBar({ formId, action, matching, children }: BulkBarProps) {
  const t = useText();
  const selected = useSelectedCount(formId);
  const isWholePage = selected > 0 && selected === rowBoxes(formId).length;

  return (
    <Form
      id={formId}
      method="post"
      action={action}
      className="bulk-bar sticky bottom-(--sticky-bottom) z-10 mt-2 flex-wrap items-center gap-x-4 gap-y-2 rounded-card border border-line-strong bg-surface px-4 py-2 shadow-float print:hidden"
    >
      <output className="font-medium">
        {selected > 0 ? t("ui.table.selected", { count: selected }) : ""}
      </output>
      {matching && isWholePage && matching.count > selected && (
        <label className="flex items-center gap-2">
          <input type="checkbox" name="all" value="matching" className="size-4" />
          {t(matching.isMore ? "ui.table.moreMatching" : "ui.table.allMatching", {
            count: matching.count,
          })}
        </label>
      )}
      <div className="flex grow flex-wrap items-center justify-end gap-2">
        {children}
        <Button type="reset" variant="quiet">
          {t("ui.table.clear")}
        </Button>
      </div>
    </Form>
  );
}
