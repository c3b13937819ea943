/** Asks before a member is deactivated, and does it. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { deactivateMember } from "~/features/identity/members/change-member.server";
import { memberById } from "~/features/identity/members/member-queries.server";
import { requirePermission } from "~/features/identity/session.server";
import { PlainErrors, usePlainForm } from "~/features/identity/ui/plain-form";
import { redirectSaying } from "~/platform/http/flash.server";
import { idParam, notFound, refused } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { ButtonLink } from "~/ui/button-link";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "member:manage");
  const member = await memberById(idParam(params, "memberId"));
  if (!member) throw notFound();
  const { id, name } = member;
  return {
    title: textsFor(person.language)("identity.member.deactivateTitle", { name }),
    id,
    name,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "member:manage");
  const memberId = idParam(params, "memberId");
  const t = textsFor(person.language);
  const verdict = await deactivateMember(person, memberId);
  if (!verdict) throw notFound();
  if (!verdict.ok) return refused(verdict.refusal, t);

  const name = (await memberById(memberId))?.name ?? "";
  return redirectSaying("/settings/members", t("identity.member.deactivated", { name }));
}

export default function DeactivationRoute() {
  const t = useText();
  const { title, id, name } = useLoaderData<typeof loader>();
  const form = usePlainForm();
  const page = `/settings/members/${id}`;
  const back = [
    { label: t("identity.members.title"), href: "/settings/members" },
    { label: name, href: page },
  ];
  return (
    <div className="max-w-xl">
      <PlainErrors form={form} />
      <PageHeader title={title} breadcrumbs={back} />
      <p className="mb-6 text-lg">{t("identity.member.deactivateText")}</p>
      <Form method="post" className="flex flex-wrap gap-2">
        <SubmitButton variant="danger">
          {t("identity.member.deactivateConfirm", { name })}
        </SubmitButton>
        <ButtonLink to={page} variant="quiet">
          {t("common.cancel")}
        </ButtonLink>
      </Form>
    </div>
  );
}
