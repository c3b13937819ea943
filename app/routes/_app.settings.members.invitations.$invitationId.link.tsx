/** Gives an invitation a new link, shown once on the answer. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { linkFrom } from "~/features/identity/link.server";
import { renewInvitation } from "~/features/identity/members/invite.server";
import { invitationById } from "~/features/identity/members/member-queries.server";
import { requirePermission } from "~/features/identity/session.server";
import { InvitationLink } from "~/features/identity/ui/members/invitation-link";
import { idParam, notFound } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "member:manage");
  const invitation = await invitationById(idParam(params, "invitationId"));
  if (!invitation) throw notFound();
  return { title: textsFor(person.language)("identity.members.renewOf", invitation) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "member:manage");
  const id = idParam(params, "invitationId");
  const made = await renewInvitation(person, id, linkFrom(request));
  if (!made) throw notFound();
  return made;
}

export default function InvitationLinkRoute() {
  const t = useText();
  const { title } = useLoaderData<typeof loader>();
  const made = useActionData<typeof action>();
  const back = [{ label: t("identity.members.title"), href: "/settings/members" }];
  return (
    <div className="max-w-xl">
      <PageHeader title={title} context={t("identity.members.renewIntro")} breadcrumbs={back} />
      {made ? (
        <InvitationLink made={made} />
      ) : (
        <Form method="post">
          <SubmitButton>{t("identity.members.renew")}</SubmitButton>
        </Form>
      )}
    </div>
  );
}
