/** The draft of a mail. It is kept as it stands, sent, or put before a colleague. */
import { Form } from "@remix-run/react";
import { Checkbox } from "~/ui/fields/checkbox";
import { CheckboxGroup } from "~/ui/fields/choice-group";
import { Field } from "~/ui/fields/field";
import { FieldGroup } from "~/ui/fields/field-group";
import { Input } from "~/ui/fields/input";
import { Select } from "~/ui/fields/select";
import { Textarea } from "~/ui/fields/textarea";
import { useZodForm } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { Disclosure } from "~/ui/page/disclosure";
import { Notice } from "~/ui/page/notice";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";
import { DELAYS } from "../../outbox/outbound-mail";
import { outboundSchema } from "../../outbox/outbound-schemas";
import type { OutboundPage } from "../../outbox/outbox-view.server";
import { threadPath } from "../../thread-path";

export type OutboundProps = OutboundPage & {
  thread: { id: string; reference: string; title: string; isShared: boolean; language: string };
};

export function OutboundForm({ thread, mail, gaps, exhibits, ...page }: OutboundProps) {
  const t = useText();
  const { version, to, cc, subject, text, evidenceIds, isShared, onlyHere } = mail;
  const form = useZodForm(outboundSchema, {
    to,
    cc,
    subject,
    text,
    evidenceIds,
    isShared,
    onlyHere,
    delay: String(DELAYS[0]),
  });
  return (
    <Form
      method="post"
      action={`${threadPath(thread, `mails/${mail.id}`)}?index`}
      {...form.props}
      className="max-w-prose space-y-5"
    >
      <FormErrors form={form} />
      <input type="hidden" name="version" value={version} />
      {gaps.length > 0 && (
        <Notice tone="caution" title={t("outbox.gaps")}>
          <ul className="list-disc pl-5">
            {gaps.map((gap) => (
              <li key={gap}>{gap}</li>
            ))}
          </ul>
        </Notice>
      )}
      <Field {...form.field("to")} label={t("outbox.fields.to")} hint={t("outbox.fields.toHint")}>
        <Textarea rows={2} inputMode="email" spellCheck={false} />
      </Field>
      <Disclosure summary={t("outbox.fields.cc")} open={cc !== ""}>
        <Field {...form.field("cc")} label={t("outbox.fields.cc")} optional>
          <Textarea rows={2} inputMode="email" spellCheck={false} />
        </Field>
      </Disclosure>
      <Field
        {...form.field("subject")}
        label={t("outbox.fields.subject")}
        hint={t("outbox.fields.subjectHint", { subject: page.leavesAs })}
      >
        <Input dir="auto" lang={thread.language} />
      </Field>
      <Field {...form.field("text")} label={t("outbox.fields.text")}>
        <Textarea rows={16} dir="auto" lang={thread.language} />
      </Field>
      {exhibits.length > 0 && (
        <Disclosure summary={t("outbox.fields.attach")} open={evidenceIds.length > 0}>
          <FieldGroup
            {...form.field("evidenceIds")}
            legend={t("outbox.fields.attach")}
            hint={t("outbox.fields.attachHint")}
          >
            <CheckboxGroup options={exhibits.map(({ id, name }) => ({ value: id, label: name }))} />
          </FieldGroup>
        </Disclosure>
      )}
      {page.isAuthor && (
        <Checkbox {...form.field("isShared")} label={t("outbox.fields.isShared")} />
      )}
      {thread.isShared && (
        <Checkbox
          {...form.field("onlyHere")}
          label={t("outbox.fields.onlyHere", { reference: thread.reference })}
          hint={t("outbox.fields.onlyHereHint")}
        />
      )}
      <div className="flex flex-wrap items-end gap-2">
        <SubmitButton form={form} name="next" value="save" variant="secondary">
          {t("outbox.actions.save")}
        </SubmitButton>
        {page.from && page.needsApproval && (
          <SubmitButton form={form} name="next" value="ask">
            {t("outbox.actions.ask")}
          </SubmitButton>
        )}
        {page.from && !page.needsApproval && (
          <>
            <Field {...form.field("delay")} label={t("outbox.fields.delay")} dense>
              <Select
                options={DELAYS.map((seconds) => ({
                  value: String(seconds),
                  label: t(`outbox.delays.s${seconds}`),
                }))}
              />
            </Field>
            <SubmitButton form={form} name="next" value="send">
              {t("outbox.actions.send")}
            </SubmitButton>
          </>
        )}
      </div>
    </Form>
  );
}
