/** Hides parts of a picture or of pages: boxes are drawn on them, or typed as numbers. */
import { Form, useActionData } from "@remix-run/react";
import { useState } from "react";
import type { FormReply } from "~/platform/forms/form-reply";
import { Button } from "~/ui/button";
import { ButtonLink } from "~/ui/button-link";
import { useHydrated } from "~/ui/hydrated";
import { ErrorSummary } from "~/ui/page/error-summary";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";
import { BoxFields } from "./box-fields";
import { type BoxRow, emptyRow, startingRows, withBox } from "./box-rows";
import { DrawingPage } from "./drawing-page";

export type PageToDraw = { number: number; src: string; alt: string };

type BoxFormProps = { pages: readonly PageToDraw[]; hasPages: boolean; back: string };

export function BoxForm({ pages, hasPages, back }: BoxFormProps) {
  const t = useText();
  const reply = useActionData<FormReply>();
  const isHydrated = useHydrated();
  const [rows, setRows] = useState<BoxRow[]>(() => startingRows(reply?.values?.boxes));
  const change = (at: number, row: BoxRow) =>
    setRows(rows.map((each, index) => (index === at ? row : each)));
  const errors = Object.entries(reply?.errors ?? {}).map(([field, message]) => ({
    field: `f-${field}`,
    message,
  }));

  return (
    <Form method="post" className="grid items-start gap-6 lg:grid-cols-3">
      <div className="space-y-4 lg:col-span-2">
        <ErrorSummary
          errors={reply?.formError ? [{ message: reply.formError }, ...errors] : errors}
          attempt={reply ? 1 : 0}
        />
        {pages.map((page) => (
          <section key={page.number} aria-label={page.alt}>
            {hasPages && (
              <h2 className="mb-1 text-sm text-ink-soft">
                {t("redaction.page", { number: page.number })}
              </h2>
            )}
            <DrawingPage {...page} rows={rows} onBox={(box) => setRows(withBox(rows, box))} />
          </section>
        ))}
      </div>
      <div className="space-y-4 lg:sticky lg:top-4">
        <p className="text-ink-soft">{t("redaction.boxesHint")}</p>
        {rows.map((row, index) => (
          <BoxFields
            // biome-ignore lint/suspicious/noArrayIndexKey: a row has no other name
            key={index}
            index={index}
            row={row}
            hasPages={hasPages}
            error={reply?.errors?.[`boxes.${index}.x`]}
            onChange={(changed) => change(index, changed)}
            onClear={isHydrated ? () => setRows(rows.filter((_, at) => at !== index)) : undefined}
          />
        ))}
        <div className="flex flex-wrap gap-2">
          {isHydrated && (
            <Button onClick={() => setRows([...rows, emptyRow(rows.at(-1)?.page)])}>
              {t("redaction.addBox")}
            </Button>
          )}
          <SubmitButton>{t("redaction.submit")}</SubmitButton>
          <ButtonLink to={back} variant="quiet">
            {t("common.cancel")}
          </ButtonLink>
        </div>
      </div>
    </Form>
  );
}
