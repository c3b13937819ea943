/** The token, and the address it is sent to: always typed together. */
import { Field, type FieldProps } from "~/ui/fields/field";
import { Input } from "~/ui/fields/input";
import { useText } from "~/ui/text";
import { POLL_PROVIDERS, type PollProviderKey } from "../../polling/poll-provider";

type Wired = Omit<FieldProps, "label" | "children">;

type AccessFieldsProps = {
  provider: PollProviderKey;
  field: (name: "secret" | "baseUrl") => Wired;
};

export function AccessFields({ provider, field }: AccessFieldsProps) {
  const t = useText();
  return (
    <>
      <Field
        {...field("secret")}
        label={t(`polls.fields.secret.${provider}`)}
        hint={t("polls.hints.secret")}
      >
        <Input
          type="password"
          dir="ltr"
          spellCheck={false}
          autoComplete="off"
          className="font-mono"
        />
      </Field>
      <Field
        {...field("baseUrl")}
        label={t("polls.fields.baseUrl")}
        hint={t("polls.hints.baseUrl", { address: POLL_PROVIDERS[provider].baseUrl })}
        optional
      >
        <Input type="url" dir="ltr" spellCheck={false} autoComplete="off" />
      </Field>
    </>
  );
}
