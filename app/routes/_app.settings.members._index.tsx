/** Who works here, and who was invited. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import UserPlus from "lucide-react/icons/user-plus";
import { listMembers, openInvitations } from "~/features/identity/members/member-queries.server";
import { requirePermission } from "~/features/identity/session.server";
import { InvitationTable } from "~/features/identity/ui/members/invitation-table";
import { MemberTable } from "~/features/identity/ui/members/member-table";
import { textsFor } from "~/platform/i18n/texts.server";
import { ButtonLink } from "~/ui/button-link";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "member:manage");
  const [members, invitations] = await Promise.all([listMembers(), openInvitations(new Date())]);
  const title = textsFor(person.language)("identity.members.title");
  return { title, selfId: person.id, members, invitations };
}

export default function MembersRoute() {
  const t = useText();
  const { title, selfId, members, invitations } = useLoaderData<typeof loader>();
  const invite = (
    <ButtonLink to="/settings/members/invite" variant="primary" icon={UserPlus}>
      {t("identity.members.invite")}
    </ButtonLink>
  );
  return (
    <>
      <PageHeader title={title} context={t("identity.members.intro")} action={invite} />
      <MemberTable members={members} selfId={selfId} />
      {invitations.length > 0 && (
        <section className="mt-8">
          <h2 className="mb-2 text-lg font-semibold">{t("identity.members.invitations")}</h2>
          <InvitationTable invitations={invitations} />
        </section>
      )}
    </>
  );
}
