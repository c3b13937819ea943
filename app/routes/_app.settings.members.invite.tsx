/** Invites somebody. The link is shown once, on the answer to the form. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { businessChoices } from "~/features/assets/asset-queries.server";
import { installationFacts } from "~/features/identity/installation/installation-queries.server";
import { linkFrom } from "~/features/identity/link.server";
import { inviteMember } from "~/features/identity/members/invite.server";
import { invitationSchema } from "~/features/identity/members/member-schemas";
import { requirePermission } from "~/features/identity/session.server";
import { InvitationForm } from "~/features/identity/ui/members/invitation-form";
import { InvitationLink } from "~/features/identity/ui/members/invitation-link";
import { parseForm } from "~/platform/forms/forms.server";
import { refused } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "member:manage");
  const businesses = await businessChoices(person);
  return {
    title: textsFor(person.language)("identity.invite.title"),
    businesses: businesses.map(({ id, name }) => ({ id, name })),
    language: (await installationFacts()).language,
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const person = await requirePermission(request, "member:manage");
  const t = textsFor(person.language);
  const form = await parseForm(request, invitationSchema, t);
  if (!form.ok) return form.reply;

  const verdict = await inviteMember(person, form.value, linkFrom(request));
  if (!verdict.ok) return refused(verdict.refusal, t, form.value);
  return { made: verdict.value };
}

export default function InviteRoute() {
  const t = useText();
  const { title, businesses, language } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const made = answer && "made" in answer ? answer.made : null;
  const back = [{ label: t("identity.members.title"), href: "/settings/members" }];
  return (
    <div className="max-w-xl">
      <PageHeader title={title} context={t("identity.invite.intro")} breadcrumbs={back} />
      {made ? (
        <InvitationLink made={made} />
      ) : (
        <InvitationForm businesses={businesses} language={language} />
      )}
    </div>
  );
}
