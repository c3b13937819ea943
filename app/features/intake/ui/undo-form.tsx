/** What taking an act back means, and why somebody does. */
import { Form } from "@remix-run/react";
import type { RuleInWords } from "~/features/enforcement/word-rule";
import { undoingSchema } from "~/features/intake/inbox-schemas";
import { Field } from "~/ui/fields/field";
import { Textarea } from "~/ui/fields/textarea";
import { useZodForm } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { Breadcrumbs } from "~/ui/page/breadcrumbs";
import { Notice } from "~/ui/page/notice";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";

type UndoFormProps = {
  act: {
    title: string;
    rule: RuleInWords | null;
    means: string;
    reference: string | null;
    signalId: string;
    isUndone: boolean;
  };
};

export function UndoForm({ act }: UndoFormProps) {
  const t = useText();
  const { title, rule, means, reference, signalId, isUndone } = act;
  const form = useZodForm(undoingSchema, { reason: "" });
  return (
    <div className="max-w-xl pt-2">
      <Breadcrumbs
        trail={[
          { label: t("signals.inbox.title"), href: "/inbox" },
          { label: t("signals.page.signal"), href: `/signals/${signalId}` },
          ...(reference ? [{ label: reference, href: `/cases/${reference}` }] : []),
        ]}
      />
      <h1 tabIndex={-1} className="text-xl font-semibold outline-none">
        {title}
      </h1>
      {rule && <p className="mt-1 text-ink-soft">{rule.says}</p>}
      {isUndone ? (
        <Notice className="mt-5">{t("signals.undo.already")}</Notice>
      ) : (
        <Form method="post" {...form.props} className="mt-5 space-y-6">
          <FormErrors form={form} />
          <p>{means}</p>
          <Field {...form.field("reason")} label={t("signals.undo.reason")}>
            <Textarea rows={3} dir="auto" />
          </Field>
          <SubmitButton form={form} variant="danger">
            {t("signals.undo.submit")}
          </SubmitButton>
        </Form>
      )}
    </div>
  );
}
