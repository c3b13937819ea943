/** One member: roles, businesses, account, and what happened to it. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { businessChoices } from "~/features/assets/asset-queries.server";
import { lastChange, timelineOfSubject } from "~/features/audit/timeline-queries.server";
import { changeAccess } from "~/features/identity/members/change-member.server";
import { memberById } from "~/features/identity/members/member-queries.server";
import { memberSchema } from "~/features/identity/members/member-schemas";
import { requirePermission, startSession } from "~/features/identity/session.server";
import { sessionCookie } from "~/features/identity/sessions/session-cookie.server";
import { History } from "~/features/identity/ui/history";
import { AccountActions } from "~/features/identity/ui/members/account-actions";
import { accessStart, MemberForm } from "~/features/identity/ui/members/member-form";
import { Part } from "~/features/identity/ui/part";
import { wordedHistory } from "~/features/identity/worded-history.server";
import { parseOpened, refusedOpened, saveOpened } from "~/platform/forms/opened-form.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { idParam, notFound } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { StateChip } from "~/ui/status/state-chip";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "member:manage");
  const member = await memberById(idParam(params, "memberId"));
  if (!member) throw notFound();
  const choices = await businessChoices({ businessIds: null });
  return {
    title: member.name,
    isSelf: member.id === person.id,
    member,
    businesses: choices.map(({ id, name }) => ({ id, name })),
    history: wordedHistory(await timelineOfSubject("person", member.id, { take: 20 }), person),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "member:manage");
  const memberId = idParam(params, "memberId");
  const t = textsFor(person.language, person.timeZone);
  const form = await parseOpened(request, memberSchema, t);
  if (!form.ok) return form.reply;

  const saved = await saveOpened(form, {
    stands: async () => {
      const member = await memberById(memberId);
      return member && accessStart(member);
    },
    save: async (value) => {
      const verdict = await changeAccess(person, memberId, value);
      if (!verdict) throw notFound();
      return verdict;
    },
    together: [["sees", "businessIds"]],
  });
  if (!saved.ok) {
    const businesses = await businessChoices({ businessIds: null });
    return refusedOpened(saved, form, {
      t,
      words: {
        roles: ["identity.invite.rolesLegend", "identity.roles"],
        sees: [
          "identity.invite.seesLegend",
          [
            { value: "all", label: t("identity.invite.seesAll") },
            { value: "some", label: t("identity.invite.seesSome") },
          ],
        ],
        businessIds: [
          "identity.invite.businesses",
          businesses.map(({ id, name }) => ({ value: id, label: name })),
        ],
      },
      last: await lastChange(
        "person",
        memberId,
        "person.role_granted",
        "person.role_removed",
        "person.limited",
        "person.unlimited",
      ),
    });
  }

  const name = (await memberById(memberId))?.name ?? "";
  const answer = redirectSaying("/settings/members", t("identity.member.saved", { name }));
  if (memberId === person.id) {
    const token = await startSession(request, person.id);
    answer.headers.append("set-cookie", sessionCookie(request, token));
  }
  return answer;
}

export default function MemberRoute() {
  const t = useText();
  const { title, isSelf, member, businesses, history } = useLoaderData<typeof loader>();
  const back = [{ label: t("identity.members.title"), href: "/settings/members" }];
  const mark = member.deactivatedAt && (
    <StateChip tone="neutral">{t("identity.members.deactivated")}</StateChip>
  );
  return (
    <div className="max-w-2xl space-y-6">
      <PageHeader title={title} context={member.email} breadcrumbs={back} aside={mark} />
      <Part title={t("identity.member.access")} about={t("identity.member.accessHint")}>
        <MemberForm member={member} businesses={businesses} isSelf={isSelf} />
      </Part>
      <Part title={t("identity.member.account")}>
        <AccountActions member={member} isSelf={isSelf} />
      </Part>
      <Part title={t("identity.member.history")}>
        <History events={history} />
      </Part>
    </div>
  );
}
