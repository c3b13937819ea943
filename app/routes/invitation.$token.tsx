/** Accepts an invitation. Opening the page uses nothing up. */
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { installationFacts } from "~/features/identity/installation/installation-queries.server";
import { requireSetUp } from "~/features/identity/installation/require-set-up.server";
import {
  acceptInvitation,
  openInvitation,
} from "~/features/identity/members/accept-invitation.server";
import {
  languageHeaders,
  pageReader,
  textsForReader,
} from "~/features/identity/page-reader.server";
import { joinSchema } from "~/features/identity/sign-in/sign-in-schemas";
import { signedIn } from "~/features/identity/sign-in/signed-in.server";
import { JoinForm } from "~/features/identity/ui/members/join-form";
import { StrangerPage } from "~/features/identity/ui/sign-in/stranger-page";
import { parseForm } from "~/platform/forms/forms.server";
import { refused } from "~/platform/http/http.server";
import { timeZones } from "~/platform/i18n/zones";
import { ButtonLink } from "~/ui/button-link";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireSetUp();
  const t = await textsForReader(request);
  const invitation = await openInvitation(params.token ?? "", new Date());
  const headers = languageHeaders(request);
  if (!invitation) {
    const page = { title: t("identity.join.deadTitle"), invitation: null };
    return data(page, { status: 410, headers });
  }
  const { organisation, timeZone } = await installationFacts();
  const { email, roles, invitedBy } = invitation;
  const page = {
    title: t("identity.join.title", { organisation }),
    invitation: {
      email,
      roles,
      inviter: invitedBy.name,
      language: (await pageReader(request)).language,
      timeZone,
      zones: timeZones(),
    },
  };
  return data(page, { headers });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const t = await textsForReader(request);
  const form = await parseForm(request, joinSchema, t);
  if (!form.ok) return form.reply;

  const verdict = await acceptInvitation(request, params.token ?? "", form.value);
  if (!verdict.ok) return refused(verdict.refusal, t);
  return signedIn(request, verdict.value, "/");
}

export default function InvitationRoute() {
  const t = useText();
  const { title, invitation } = useLoaderData<typeof loader>();
  if (!invitation) {
    return (
      <StrangerPage title={title} intro={<p>{t("identity.join.dead")}</p>}>
        <ButtonLink to="/login">{t("identity.join.toSignIn")}</ButtonLink>
      </StrangerPage>
    );
  }
  const { inviter, email } = invitation;
  return (
    <StrangerPage title={title} intro={<p>{t("identity.join.intro", { inviter, email })}</p>}>
      <JoinForm {...invitation} />
    </StrangerPage>
  );
}
