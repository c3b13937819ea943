/** A provider, new or corrected. */
import { Form, useActionData } from "@remix-run/react";
import { ButtonLink } from "~/ui/button-link";
import { Field } from "~/ui/fields/field";
import { Input } from "~/ui/fields/input";
import { Textarea } from "~/ui/fields/textarea";
import { useZodForm } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { Opened } from "~/ui/opened";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";
import { type NewProvider, newProviderSchema, providerSchema } from "../asset-schemas";
import type { Theirs } from "../edit-result";
import { BothTexts } from "./both-texts";

type ProviderFormProps = { provider?: NewProvider & { id: string; version: number } };

const FIELDS = ["name", "supportEmail", "supportUrl", "notes"] as const;

export function ProviderForm({ provider }: ProviderFormProps) {
  const t = useText();
  const { id, version, ...start } = provider ?? { name: "" };
  const form = useZodForm(provider ? providerSchema : newProviderSchema, start);
  const reply = useActionData<{ theirs?: Theirs; values?: Record<string, unknown> }>();
  const named = FIELDS.map((field) => [field, t(`assets.fields.${field}`)] as const);
  return (
    <Form method="post" {...form.props} className="space-y-5">
      <FormErrors form={form} />
      <BothTexts
        theirs={reply?.theirs}
        yours={reply?.values ?? {}}
        theirPage={`/settings/providers/${id}`}
        fieldName={(field) => named.find(([name]) => name === field)?.[1] ?? null}
      />
      {version && <Opened start={{ version }} />}
      <Field {...form.field("name")} label={t("assets.fields.name")}>
        <Input dir="auto" autoComplete="off" />
      </Field>
      <Field {...form.field("supportEmail")} label={t("assets.fields.supportEmail")} optional>
        <Input type="email" autoComplete="off" />
      </Field>
      <Field {...form.field("supportUrl")} label={t("assets.fields.supportUrl")} optional>
        <Input inputMode="url" autoComplete="off" />
      </Field>
      <Field {...form.field("notes")} label={t("assets.fields.notes")} optional>
        <Textarea rows={3} dir="auto" />
      </Field>
      <div className="flex flex-wrap gap-2">
        <SubmitButton form={form}>
          {t(provider ? "assets.business.save" : "assets.providers.addSubmit")}
        </SubmitButton>
        <ButtonLink to="/settings/providers" variant="quiet">
          {t("common.cancel")}
        </ButtonLink>
      </div>
    </Form>
  );
}
