/** The draft of a mail. It is saved as it is typed, sent, or put before a colleague. */
import { Form, useActionData } from "@remix-run/react";
import { lazy, type ReactNode, Suspense, useRef } from "react";
import type { Standing } from "~/ui/autosave/autosave-reply";
import { SaveState } from "~/ui/autosave/save-state";
import { useAutosave } from "~/ui/autosave/use-autosave";
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
import { MAIL_PARTS, type MailPart } from "../../outbox/mail-parts";
import { DELAYS, gapsIn, subjectOf } from "../../outbox/outbound-mail";
import { outboundSchema } from "../../outbox/outbound-schemas";
import type { OutboundPage } from "../../outbox/outbox-view.server";
import { threadPath } from "../../thread-path";
import { StoppedNotice } from "./stopped-notice";

/** Loaded when two people wrote in one place, which is rare. */
const ConflictPanel = lazy(() => import("~/ui/autosave/conflict-panel"));

/** Loaded when a session ends while somebody writes. */
const SignedOutNotice = lazy(() => import("~/ui/autosave/signed-out-notice"));

export type OutboundProps = OutboundPage & {
  thread: { id: string; reference: string; title: string; isShared: boolean; language: string };
  personId: string;
};

type Reply = { conflicts?: Record<string, Standing> };

export function OutboundForm({ thread, mail, exhibits, personId, ...page }: OutboundProps) {
  const t = useText();
  const { version, to, cc, subject, text, evidenceIds, isShared, onlyHere } = mail;
  const path = threadPath(thread, `mails/${mail.id}`);
  const met = useActionData<Reply>()?.conflicts;
  const element = useRef<HTMLFormElement>(null);
  const form = useZodForm(
    outboundSchema,
    { to, cc, subject, text, evidenceIds, isShared, onlyHere, delay: String(DELAYS[0]) },
    // What is typed while the first save is under way takes a second one.
    { before: async () => (await saving.flush()) || saving.flush() },
  );
  const saving = useAutosave({
    form: element,
    action: `${path}/autosave`,
    personId,
    subjectId: mail.id,
    parts: MAIL_PARTS,
    met,
    onInvalid: (part, message) => form.setError(part as MailPart, { type: "server", message }),
  });
  const [subjectNow = "", textNow = ""] = form.watch(["subject", "text"]);
  const gaps = gapsIn(`${subjectNow}\n${textNow}`);

  const word = (value: string) =>
    exhibits.find(({ id }) => id === value)?.name ?? (value === "on" ? t("common.yes") : value);
  const part = (name: MailPart, field: ReactNode) => (
    <div>
      {/* A text input: React would put a hidden one back to its first value at every render. */}
      <input
        hidden
        readOnly
        name={`version.${name}`}
        defaultValue={met?.[name]?.version ?? version}
      />
      {field}
      {saving.conflicts[name] && (
        <Suspense>
          <ConflictPanel
            part={name}
            theirs={saving.conflicts[name]}
            word={word}
            onChoose={(choice) => saving.settle(name, choice)}
          >
            {t("outbox.conflict.hint")}
          </ConflictPanel>
        </Suspense>
      )}
    </div>
  );
  return (
    <Form
      method="post"
      action={`${path}?index`}
      {...form.props}
      ref={element}
      className="max-w-prose space-y-5"
    >
      <FormErrors form={form} />
      {saving.isRestored && <Notice>{t("autosave.restored")}</Notice>}
      {saving.state.kind === "signedOut" && (
        <Suspense>
          <SignedOutNotice />
        </Suspense>
      )}
      {saving.state.kind === "refused" && (
        <Notice tone="caution" title={saving.state.sentence} alert>
          {t("autosave.waiting")}
        </Notice>
      )}
      {gaps.length > 0 && (
        <Notice tone="caution" title={t("outbox.gaps")}>
          <ul className="list-disc pl-5">
            {gaps.map((gap) => (
              <li key={gap}>{gap}</li>
            ))}
          </ul>
        </Notice>
      )}
      {part(
        "to",
        <Field {...form.field("to")} label={t("outbox.fields.to")} hint={t("outbox.fields.toHint")}>
          <Textarea rows={2} inputMode="email" spellCheck={false} />
        </Field>,
      )}
      <StoppedNotice addresses={page.stopped} />
      <Disclosure summary={t("outbox.fields.cc")} open={cc !== "" || met?.cc !== undefined}>
        {part(
          "cc",
          <Field {...form.field("cc")} label={t("outbox.fields.cc")} optional>
            <Textarea rows={2} inputMode="email" spellCheck={false} />
          </Field>,
        )}
      </Disclosure>
      {part(
        "subject",
        <Field
          {...form.field("subject")}
          label={t("outbox.fields.subject")}
          hint={t("outbox.fields.subjectHint", { subject: subjectOf(subjectNow, page.quoted) })}
        >
          <Input dir="auto" lang={thread.language} />
        </Field>,
      )}
      {part(
        "text",
        <Field {...form.field("text")} label={t("outbox.fields.text")}>
          <Textarea rows={16} dir="auto" lang={thread.language} />
        </Field>,
      )}
      {exhibits.length > 0 && (
        <Disclosure
          summary={t("outbox.fields.attach")}
          open={evidenceIds.length > 0 || met?.evidenceIds !== undefined}
        >
          {part(
            "evidenceIds",
            <FieldGroup
              {...form.field("evidenceIds")}
              legend={t("outbox.fields.attach")}
              hint={t("outbox.fields.attachHint")}
            >
              <CheckboxGroup
                options={exhibits.map(({ id, name }) => ({ value: id, label: name }))}
              />
            </FieldGroup>,
          )}
        </Disclosure>
      )}
      {page.isAuthor &&
        part(
          "isShared",
          <Checkbox {...form.field("isShared")} label={t("outbox.fields.isShared")} />,
        )}
      {thread.isShared &&
        part(
          "onlyHere",
          <Checkbox
            {...form.field("onlyHere")}
            label={t("outbox.fields.onlyHere", { reference: thread.reference })}
            hint={t("outbox.fields.onlyHereHint")}
          />,
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
      <SaveState state={saving.state} />
    </Form>
  );
}
