/** What is asked about a mailbox: whose it is, and how its mail is read. */
import { ACCESSES, SECURITIES } from "~/features/correspondence/mailboxes/mailbox";
import { Checkbox } from "~/ui/fields/checkbox";
import { RadioGroup } from "~/ui/fields/choice-group";
import { Field, type FieldProps } from "~/ui/fields/field";
import { FieldGroup } from "~/ui/fields/field-group";
import { Input } from "~/ui/fields/input";
import { Select } from "~/ui/fields/select";
import { useText } from "~/ui/text";

type Wired = Omit<FieldProps, "label" | "children">;
type FieldName =
  | "address"
  | "name"
  | "businessId"
  | "plusAddressing"
  | "access"
  | "host"
  | "port"
  | "security"
  | "username"
  | "secret"
  | "folder";

type MailboxFieldsProps = {
  businesses: readonly { id: string; name: string }[];
  field: (name: FieldName) => Wired;
  hasSecret: boolean;
};

export function MailboxFields({ businesses, field, hasSecret }: MailboxFieldsProps) {
  const t = useText();
  return (
    <>
      <Field
        {...field("address")}
        label={t("mailboxes.fields.address")}
        hint={t("mailboxes.hints.address")}
      >
        <Input type="email" dir="ltr" autoComplete="off" spellCheck={false} />
      </Field>
      <Field {...field("name")} label={t("mailboxes.fields.name")}>
        <Input dir="auto" autoComplete="off" />
      </Field>
      <Field
        {...field("businessId")}
        label={t("mailboxes.fields.businessId")}
        hint={t("mailboxes.hints.businessId")}
      >
        <Select
          prompt={t("mailboxes.everyBusiness")}
          options={businesses.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Field>
      <Checkbox
        {...field("plusAddressing")}
        label={t("mailboxes.fields.plusAddressing")}
        hint={t("mailboxes.hints.plusAddressing")}
      />
      <FieldGroup {...field("access")} legend={t("mailboxes.fields.access")}>
        <RadioGroup
          options={ACCESSES.map((value) => ({ value, label: t(`mailboxes.accesses.${value}`) }))}
        />
      </FieldGroup>
      {/* Without a script, too, nobody is asked how to reach what is not read. */}
      <div className="space-y-5 group-has-[[name=access][value=none]:checked]/mailbox:hidden">
        <Field {...field("host")} label={t("mailboxes.fields.host")}>
          <Input dir="ltr" autoComplete="off" spellCheck={false} />
        </Field>
        <Field
          {...field("port")}
          label={t("mailboxes.fields.port")}
          hint={t("mailboxes.hints.port")}
        >
          <Input inputMode="numeric" autoComplete="off" />
        </Field>
        <Field {...field("security")} label={t("mailboxes.fields.security")}>
          <Select
            options={SECURITIES.map((value) => ({
              value,
              label: t(`mailboxes.securities.${value}`),
            }))}
          />
        </Field>
        <Field {...field("username")} label={t("mailboxes.fields.username")}>
          <Input dir="ltr" autoComplete="off" spellCheck={false} />
        </Field>
        <Field
          {...field("secret")}
          label={t("mailboxes.fields.secret")}
          hint={t(`mailboxes.hints.${hasSecret ? "secretKept" : "secret"}`)}
          optional={hasSecret}
        >
          <Input type="password" dir="ltr" autoComplete="off" spellCheck={false} />
        </Field>
        <Field
          {...field("folder")}
          label={t("mailboxes.fields.folder")}
          hint={t("mailboxes.hints.folder")}
        >
          <Input dir="auto" autoComplete="off" spellCheck={false} />
        </Field>
      </div>
    </>
  );
}
