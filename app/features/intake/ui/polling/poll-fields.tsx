/** What is asked, about whom and how often: the fields that can be changed later as well. */
import { Checkbox } from "~/ui/fields/checkbox";
import { Field, type FieldProps } from "~/ui/fields/field";
import { Input } from "~/ui/fields/input";
import { Select } from "~/ui/fields/select";
import { useText } from "~/ui/text";
import { POLL_PROVIDERS, type PollProviderKey } from "../../polling/poll-provider";
import { EVERY_MINUTES } from "../../polling/poll-schemas";

type Wired = Omit<FieldProps, "label" | "children">;
type FieldName = "name" | "businessId" | "target" | "appId" | "everyMinutes" | "maySend";

type PollFieldsProps = {
  provider: PollProviderKey;
  businesses: readonly { id: string; name: string }[];
  field: (name: FieldName) => Wired;
};

export function PollFields({ provider, businesses, field }: PollFieldsProps) {
  const t = useText();
  const { target, tellsSubscriptions, takesMessages } = POLL_PROVIDERS[provider];
  return (
    <>
      <Field {...field("name")} label={t("polls.fields.name")} hint={t("polls.hints.name")}>
        <Input dir="auto" autoComplete="off" />
      </Field>
      <Field
        {...field("target")}
        label={t(`polls.fields.target.${target}`)}
        hint={t(`polls.hints.target.${target}`)}
      >
        <Input dir="ltr" spellCheck={false} autoComplete="off" className="font-mono" />
      </Field>
      <Field
        {...field("businessId")}
        label={t("polls.fields.businessId")}
        hint={t("sources.hints.business")}
      >
        <Select
          prompt={t("sources.noBusiness")}
          options={businesses.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Field>
      {tellsSubscriptions && (
        <Field
          {...field("appId")}
          label={t("polls.fields.appId")}
          hint={t("polls.hints.appId")}
          optional
        >
          <Input dir="ltr" inputMode="numeric" autoComplete="off" className="font-mono" />
        </Field>
      )}
      <Field
        {...field("everyMinutes")}
        label={t("polls.fields.everyMinutes")}
        hint={t("polls.hints.every", EVERY_MINUTES)}
      >
        <Input inputMode="numeric" autoComplete="off" />
      </Field>
      {takesMessages && (
        <Checkbox
          {...field("maySend")}
          label={t("polls.fields.maySend")}
          hint={t("polls.hints.maySend")}
        />
      )}
    </>
  );
}
