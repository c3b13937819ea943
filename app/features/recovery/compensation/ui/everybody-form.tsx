/** Chooses a segment, says how many that are, and has proposed for all of them. */
import { Form, useActionData } from "@remix-run/react";
import type { FormReply } from "~/platform/forms/form-reply";
import { Button } from "~/ui/button";
import { Field } from "~/ui/fields/field";
import { Select } from "~/ui/fields/select";
import { Card } from "~/ui/page/card";
import { Notice } from "~/ui/page/notice";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";

type EverybodyFormProps = { segment: string; segments: readonly string[]; count: number };

export function EverybodyForm({ segment, segments, count }: EverybodyFormProps) {
  const t = useText();
  const reply = useActionData<FormReply>();
  return (
    <Card className="max-w-2xl">
      <Form method="get" className="flex flex-wrap items-end gap-2">
        <Field name="segment" label={t("compensation.everybody.segment")}>
          <Select
            defaultValue={segment}
            prompt={t("compensation.everybody.everySegment")}
            options={segments.map((name) => ({ value: name, label: name }))}
            className="min-w-48"
          />
        </Field>
        <Button type="submit">{t("compensation.everybody.count")}</Button>
      </Form>
      <p className="mt-4 text-lg font-medium">
        {count > 0
          ? t("compensation.everybody.matching", { count })
          : t("compensation.everybody.nobody")}
      </p>
      <p className="mb-4 max-w-prose text-ink-soft">{t("compensation.everybody.twice")}</p>
      {reply?.formError && (
        <Notice tone="critical" alert className="mb-4">
          {reply.formError}
        </Notice>
      )}
      {count > 0 && (
        <Form method="post">
          <input type="hidden" name="segment" value={segment} />
          <SubmitButton>{t("compensation.everybody.submit")}</SubmitButton>
        </Form>
      )}
    </Card>
  );
}
