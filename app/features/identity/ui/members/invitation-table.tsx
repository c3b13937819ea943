/** Invitations that nobody has accepted yet. */
import { Form } from "@remix-run/react";
import type { OpenInvitation } from "~/features/identity/members/member-queries.server";
import { Table, TableCell, TableHeading } from "~/ui/data/table";
import { StateChip } from "~/ui/status/state-chip";
import { Time } from "~/ui/status/time";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";

export function InvitationTable({ invitations }: { invitations: readonly OpenInvitation[] }) {
  const t = useText();
  return (
    <Table caption={t("identity.members.invitations")}>
      <thead>
        <tr>
          <TableHeading>{t("identity.fields.email")}</TableHeading>
          <TableHeading>{t("identity.members.roles")}</TableHeading>
          <TableHeading>{t("identity.members.sees")}</TableHeading>
          <TableHeading>{t("identity.members.invitedBy")}</TableHeading>
          <TableHeading>{t("identity.members.until")}</TableHeading>
          <TableHeading className="relative">
            <span className="sr-only">{t("identity.members.action")}</span>
          </TableHeading>
        </tr>
      </thead>
      <tbody>
        {invitations.map((invitation) => (
          <InvitationRow key={invitation.id} invitation={invitation} />
        ))}
      </tbody>
    </Table>
  );
}

function InvitationRow({ invitation }: { invitation: OpenInvitation }) {
  const t = useText();
  const { id, email, roles, invitedBy, expiresAt, hasRunOut } = invitation;
  return (
    <tr>
      <TableCell className="font-medium">{email}</TableCell>
      <TableCell>{roles.map((role) => t(`identity.roles.${role}`)).join(", ")}</TableCell>
      <TableCell>
        {invitation.seesAllBusinesses
          ? t("identity.members.all")
          : t("identity.members.some", { count: invitation.businessIds.length })}
      </TableCell>
      <TableCell>
        <bdi>{invitedBy.name}</bdi>
      </TableCell>
      <TableCell>
        {hasRunOut ? (
          <StateChip tone="caution">{t("identity.members.expired", { at: expiresAt })}</StateChip>
        ) : (
          <Time at={expiresAt} />
        )}
      </TableCell>
      <TableCell>
        <div className="flex justify-end gap-1">
          <Form method="post" action={`/settings/members/invitations/${id}/link`}>
            <SubmitButton
              variant="quiet"
              size="small"
              aria-label={t("identity.members.renewOf", { email })}
            >
              {t("identity.members.renew")}
            </SubmitButton>
          </Form>
          <Form method="post" action={`/settings/members/invitations/${id}/revocation`}>
            <SubmitButton
              variant="quiet"
              size="small"
              aria-label={t("identity.members.revokeOf", { email })}
            >
              {t("identity.members.revoke")}
            </SubmitButton>
          </Form>
        </div>
      </TableCell>
    </tr>
  );
}
