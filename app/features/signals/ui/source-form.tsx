/** What can be changed about a source. `conflict` is shown to the second of two editors. */
import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { ButtonLink } from "~/ui/button-link";
import { Field } from "~/ui/fields/field";
import { Input } from "~/ui/fields/input";
import { useZodForm } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { Opened } from "~/ui/opened";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";
import { BUSY_PER_WEEK } from "../sources/silence";
import { sourceSchema } from "../sources/source-schemas";
import { BusinessField } from "./business-field";

type SourceFormProps = {
  source: {
    id: string;
    name: string;
    businessId: string | null;
    replayMinutes: number;
    silenceHours: number | null;
    version: number;
  };
  signsTime: boolean;
  businesses: readonly { id: string; name: string }[];
  conflict: ReactNode;
};

export function SourceForm({ source, signsTime, businesses, conflict }: SourceFormProps) {
  const t = useText();
  const { id, version, name, businessId, replayMinutes, silenceHours } = source;
  const form = useZodForm(sourceSchema, {
    name,
    businessId: businessId ?? "",
    replayMinutes: String(replayMinutes),
    silenceHours: silenceHours === null ? "" : String(silenceHours),
  });
  return (
    <Form method="post" {...form.props} className="space-y-5">
      <FormErrors form={form} />
      {conflict}
      <Opened start={{ version }} />
      <Field
        {...form.field("name")}
        label={t("sources.fields.name")}
        hint={t("sources.hints.name")}
      >
        <Input dir="auto" autoComplete="off" />
      </Field>
      <BusinessField {...form.field("businessId")} businesses={businesses} />
      <Field
        {...form.field("silenceHours")}
        label={t("sources.fields.silenceHours")}
        hint={t("sources.hints.silence", { count: BUSY_PER_WEEK })}
        optional
      >
        <Input inputMode="numeric" autoComplete="off" />
      </Field>
      {signsTime && (
        <Field
          {...form.field("replayMinutes")}
          label={t("sources.fields.replayMinutes")}
          hint={t("sources.hints.replay")}
        >
          <Input inputMode="numeric" autoComplete="off" />
        </Field>
      )}
      <div className="flex flex-wrap gap-2">
        <SubmitButton form={form}>{t("common.save")}</SubmitButton>
        <ButtonLink to={`/settings/sources/${id}`} variant="quiet">
          {t("common.cancel")}
        </ButtonLink>
      </div>
    </Form>
  );
}
