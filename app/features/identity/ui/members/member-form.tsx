/** What a member may do, and for which businesses. */
import { Form } from "@remix-run/react";
import { memberSchema } from "~/features/identity/members/member-schemas";
import type { Role } from "~/features/identity/permissions";
import { useZodForm } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { Opened } from "~/ui/opened";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";
import { BusinessFields, type BusinessToSee } from "./business-fields";
import { RoleFields } from "./role-fields";

type MemberFormProps = {
  member: {
    roles: readonly Role[];
    seesAllBusinesses: boolean;
    businesses: readonly { business: BusinessToSee }[];
    version: number;
  };
  businesses: readonly BusinessToSee[];
  isSelf: boolean;
};

export const accessStart = (member: MemberFormProps["member"]) => ({
  roles: [...member.roles],
  sees: member.seesAllBusinesses ? ("all" as const) : ("some" as const),
  businessIds: member.businesses.map(({ business }) => business.id),
  version: member.version,
});

export function MemberForm({ member, businesses, isSelf }: MemberFormProps) {
  const t = useText();
  const seen = member.businesses.map(({ business }) => business);
  // A business archived since stays in a limit until somebody takes it out.
  const choices = [
    ...businesses,
    ...seen.filter(({ id }) => !businesses.some((other) => other.id === id)),
  ];
  const start = accessStart(member);
  const form = useZodForm(memberSchema, start);
  return (
    <Form method="post" {...form.props} className="space-y-6">
      <FormErrors form={form} />
      <Opened start={start} />
      {isSelf && <p className="text-ink-soft">{t("identity.member.itsYou")}</p>}
      <RoleFields {...form.field("roles")} />
      <BusinessFields
        sees={form.field("sees")}
        chosen={form.field("businessIds")}
        businesses={choices}
      />
      <SubmitButton form={form}>{t("identity.member.submit")}</SubmitButton>
    </Form>
  );
}
