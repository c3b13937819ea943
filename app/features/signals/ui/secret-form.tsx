/** Another secret: theirs pasted, or ours made anew. Where one is set, both are believed for a while. */
import { Form } from "@remix-run/react";
import { ButtonLink } from "~/ui/button-link";
import { Checkbox } from "~/ui/fields/checkbox";
import { Field } from "~/ui/fields/field";
import { Input } from "~/ui/fields/input";
import { Select } from "~/ui/fields/select";
import { useZodForm } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";
import { KEEP_HOURS, secretSchema } from "../sources/source-schemas";

type SecretFormProps = {
  page: string;
  isTheirs: boolean;
  isPublicKey: boolean;
  hasSecret: boolean;
  /** Whether the source may do without one. */
  mayBeWithout: boolean;
};

export function SecretForm(props: SecretFormProps) {
  const { page, isTheirs, isPublicKey, hasSecret, mayBeWithout } = props;
  const t = useText();
  const form = useZodForm(secretSchema, { keepHours: "24" });
  return (
    <Form method="post" {...form.props} className="space-y-5">
      <FormErrors form={form} />
      {isTheirs ? (
        <Field
          {...form.field("secret")}
          label={t(isPublicKey ? "sources.fields.publicKey" : "sources.secret.enter")}
          hint={t("sources.hints.secret")}
        >
          <Input dir="ltr" spellCheck={false} autoComplete="off" className="font-mono" />
        </Field>
      ) : (
        <p className="max-w-prose text-ink-soft">{t("sources.secret.makeHint")}</p>
      )}
      {hasSecret ? (
        <Field {...form.field("keepHours")} label={t("sources.fields.keepHours")}>
          <Select
            options={KEEP_HOURS.map((hours) => ({
              value: hours,
              label: t(`sources.secret.keep.${hours}`),
            }))}
          />
        </Field>
      ) : (
        <input type="hidden" name="keepHours" value="0" />
      )}
      {mayBeWithout && hasSecret && (
        <Checkbox {...form.field("withoutSecret")} label={t("sources.secret.without")} />
      )}
      <div className="flex flex-wrap gap-2">
        <SubmitButton form={form}>
          {t(isTheirs ? "sources.secret.submit" : "sources.secret.make")}
        </SubmitButton>
        <ButtonLink to={page} variant="quiet">
          {t("common.cancel")}
        </ButtonLink>
      </div>
    </Form>
  );
}
