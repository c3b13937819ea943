/** Members with their roles, what they see, and when they were last here. */
import type { MemberInList } from "~/features/identity/members/member-queries.server";
import { Table, TableCell, TableHeading } from "~/ui/data/table";
import { Avatar } from "~/ui/page/avatar";
import { Chip } from "~/ui/status/chip";
import { StateChip } from "~/ui/status/state-chip";
import { Time } from "~/ui/status/time";
import { useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";

type MemberTableProps = { members: readonly MemberInList[]; selfId: string };

export function MemberTable({ members, selfId }: MemberTableProps) {
  const t = useText();
  return (
    <Table caption={t("identity.members.list")}>
      <thead>
        <tr>
          <TableHeading>{t("identity.members.name")}</TableHeading>
          <TableHeading>{t("identity.members.roles")}</TableHeading>
          <TableHeading>{t("identity.members.sees")}</TableHeading>
          <TableHeading>{t("identity.members.lastSeen")}</TableHeading>
        </tr>
      </thead>
      <tbody>
        {members.map((member) => (
          <MemberRow key={member.id} member={member} isSelf={member.id === selfId} />
        ))}
      </tbody>
    </Table>
  );
}

function MemberRow({ member, isSelf }: { member: MemberInList; isSelf: boolean }) {
  const t = useText();
  const { id, name, email, roles, lastSeenAt, deactivatedAt } = member;
  return (
    <tr className={deactivatedAt ? "text-ink-soft" : ""}>
      <TableCell>
        <div className="flex gap-3">
          <Avatar name={name} />
          <div className="min-w-0">
            <TextLink quiet to={`/settings/members/${id}`}>
              <bdi>{name}</bdi>
            </TextLink>{" "}
            {isSelf && <Chip>{t("identity.members.you")}</Chip>}
            {deactivatedAt && (
              <StateChip tone="neutral">{t("identity.members.deactivated")}</StateChip>
            )}
            <div className="text-sm text-ink-soft">{email}</div>
          </div>
        </div>
      </TableCell>
      <TableCell>{roles.map((role) => t(`identity.roles.${role}`)).join(", ")}</TableCell>
      <TableCell label={t("identity.members.sees")}>
        {member.seesAllBusinesses
          ? t("identity.members.all")
          : member.businesses.map(({ business }) => business.name).join(", ")}
      </TableCell>
      <TableCell label={t("identity.members.lastSeen")}>
        {lastSeenAt ? <Time at={lastSeenAt} /> : t("identity.members.never")}
      </TableCell>
    </tr>
  );
}
