/** Asks why a proposal is rejected, and rejects it. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePermission } from "~/features/identity/session.server";
import { grantDoor } from "~/features/recovery/compensation/grants/grant-door.server";
import { reasonSchema } from "~/features/recovery/compensation/grants/grant-schemas";
import { moveGrant } from "~/features/recovery/compensation/grants/move-grants.server";
import { ReasonForm } from "~/features/recovery/compensation/ui/reason-form";
import { moneyText } from "~/features/recovery/money";
import { parseForm } from "~/platform/forms/forms.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { refused } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "compensation:approve");
  const { grant, base, page } = await grantDoor(person, params);
  const { number, amountMinor: minor, currency } = grant;
  return {
    title: textsFor(person.language)("compensation.decide.rejectTitle", { number }),
    number,
    amount: moneyText({ minor, currency }),
    base,
    back: page,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "compensation:approve");
  const { grant, of, page } = await grantDoor(person, params);
  const t = textsFor(person.language, person.timeZone);
  const form = await parseForm(request, reasonSchema, t);
  if (!form.ok) return form.reply;

  const moved = await moveGrant(person, { ...of, id: grant.id, move: "reject", ...form.value });
  return moved.ok
    ? redirectSaying(page, t("compensation.decided.reject", { count: 1 }))
    : refused(moved.refusal, t, form.value);
}

export default function GrantRejectionRoute() {
  const t = useText();
  const { title, number, amount, base, back } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title={title}
        context={t("compensation.decide.rejectAbout", { amount })}
        breadcrumbs={[
          { label: t("compensation.title"), href: base },
          { label: t("compensation.grant.title", { number }), href: back },
        ]}
      />
      <ReasonForm
        asks="reason"
        label={t("compensation.decide.rejectReason")}
        submit={t("compensation.decide.rejectSubmit")}
        danger
        back={back}
      />
    </>
  );
}
