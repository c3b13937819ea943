/** Everything a person may answer to a signal, each with its own button. */
import { Form } from "@remix-run/react";
import {
  enteringSchema,
  joiningSchema,
  linkingSchema,
  openingSchema,
} from "~/features/intake/inbox-schemas";
import type { SignalPage } from "~/features/intake/inbox-view.server";
import { Button } from "~/ui/button";
import { Field } from "~/ui/fields/field";
import { Input } from "~/ui/fields/input";
import { Select } from "~/ui/fields/select";
import { useZodForm } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { Card } from "~/ui/page/card";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";

export function SignalAnswers({ signal }: { signal: SignalPage }) {
  const t = useText();
  const { id, suggestion, mayEnter, case: reference } = signal;
  return (
    <div className="space-y-4">
      {suggestion && mayEnter && <EnterAsset signal={signal} suggestion={suggestion} />}
      {suggestion && suggestion.assets.length > 0 && <LinkAsset id={id} suggestion={suggestion} />}
      {!reference && <OpenCase signal={signal} />}
      {!reference && <JoinCase id={id} />}
      <Card title={t("signals.page.nothing")}>
        <p className="mb-3 text-ink-soft">{t("signals.page.nothingHint")}</p>
        <Form method="post" action={`/inbox/${id}/nothing`}>
          <Button type="submit">{t("signals.inbox.nothing")}</Button>
        </Form>
      </Card>
    </div>
  );
}

function OpenCase({ signal: { id, class: hit, classes } }: { signal: SignalPage }) {
  const t = useText();
  const form = useZodForm(openingSchema, { class: hit ?? "" });
  return (
    <Card title={t("signals.page.open")}>
      <Form method="post" action={`/inbox/${id}/case`} {...form.props} className="space-y-3">
        <FormErrors form={form} />
        <Field
          {...form.field("class")}
          label={t("signals.page.class")}
          hint={t("signals.page.classHint")}
        >
          <Select options={classes} prompt={t("signals.page.classNone")} />
        </Field>
        <SubmitButton form={form}>{t("signals.inbox.open")}</SubmitButton>
      </Form>
    </Card>
  );
}

function JoinCase({ id }: { id: string }) {
  const t = useText();
  const form = useZodForm(joiningSchema, { reference: "" }, { id: "join" });
  return (
    <Card title={t("signals.page.join")}>
      <Form method="post" action={`/inbox/${id}/joining`} {...form.props} className="space-y-3">
        <FormErrors form={form} />
        <Field {...form.field("reference")} label={t("signals.page.reference")}>
          <Input placeholder="C-2026-0042" autoComplete="off" />
        </Field>
        <SubmitButton form={form} variant="secondary">
          {t("signals.page.joinSubmit")}
        </SubmitButton>
      </Form>
    </Card>
  );
}

type Suggested = NonNullable<SignalPage["suggestion"]>;

function EnterAsset({ signal: { id }, suggestion }: { signal: SignalPage; suggestion: Suggested }) {
  const t = useText();
  const { kind, label, name, businessId, businesses } = suggestion;
  const form = useZodForm(enteringSchema, { businessId, name }, { id: "enter" });
  return (
    <Card title={t("signals.page.enter", { kind, label })}>
      <Form method="post" action={`/inbox/${id}/asset`} {...form.props} className="space-y-3">
        <FormErrors form={form} />
        <p className="text-ink-soft">{t("signals.page.enterHint")}</p>
        <Field {...form.field("businessId")} label={t("signals.page.business")}>
          <Select options={businesses} prompt={t("signals.page.choose")} />
        </Field>
        <Field {...form.field("name")} label={t("signals.page.name")}>
          <Input dir="auto" />
        </Field>
        <SubmitButton form={form}>{t("signals.page.enterSubmit")}</SubmitButton>
      </Form>
    </Card>
  );
}

function LinkAsset({ id, suggestion: { assets } }: { id: string; suggestion: Suggested }) {
  const t = useText();
  const form = useZodForm(linkingSchema, { assetId: "" }, { id: "link" });
  return (
    <Card title={t("signals.page.link")}>
      <Form method="post" action={`/inbox/${id}/link`} {...form.props} className="space-y-3">
        <FormErrors form={form} />
        <Field {...form.field("assetId")} label={t("signals.page.asset")}>
          <Select options={assets} prompt={t("signals.page.choose")} />
        </Field>
        <SubmitButton form={form} variant="secondary">
          {t("signals.page.linkSubmit")}
        </SubmitButton>
      </Form>
    </Card>
  );
}
