/** Makes a link with which a member chooses a new password, shown once on the answer. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { linkFrom } from "~/features/identity/link.server";
import { memberById } from "~/features/identity/members/member-queries.server";
import { makeResetLink } from "~/features/identity/passwords/password-reset.server";
import { requirePermission } from "~/features/identity/session.server";
import { LinkToCopy } from "~/features/identity/ui/members/link-to-copy";
import { PlainErrors, usePlainForm } from "~/features/identity/ui/plain-form";
import { idParam, notFound, refused } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { Notice } from "~/ui/page/notice";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "member:manage");
  const member = await memberById(idParam(params, "memberId"));
  if (!member) throw notFound();
  const title = textsFor(person.language)("identity.member.resetTitle");
  return { title, id: member.id, name: member.name };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "member:manage");
  const memberId = idParam(params, "memberId");
  const verdict = await makeResetLink(person, memberId, linkFrom(request));
  if (!verdict) throw notFound();
  if (!verdict.ok) return refused(verdict.refusal, textsFor(person.language));
  return verdict.value;
}

export default function ResetLinkRoute() {
  const t = useText();
  const { title, id, name } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const form = usePlainForm();
  const made = answer && "link" in answer ? answer : null;
  const back = [
    { label: t("identity.members.title"), href: "/settings/members" },
    { label: name, href: `/settings/members/${id}` },
  ];
  return (
    <div className="max-w-xl space-y-5">
      <PlainErrors form={form} />
      <PageHeader
        title={title}
        context={t("identity.member.resetIntro", { name })}
        breadcrumbs={back}
      />
      {made ? (
        <>
          <Notice tone="good" alert>
            {t("identity.member.resetReady", { name })}
          </Notice>
          <LinkToCopy label={t("identity.member.resetLink")} link={made.link} />
          <p className="text-ink-soft">{t("identity.invite.until", { at: made.expiresAt })}</p>
        </>
      ) : (
        <Form method="post">
          <SubmitButton>{t("identity.member.reset")}</SubmitButton>
        </Form>
      )}
    </div>
  );
}
