/** Shows the code of a voucher to somebody who hands it on; that they saw it is recorded. */
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requirePermission } from "~/features/identity/session.server";
import { grantDoor } from "~/features/recovery/compensation/grants/grant-door.server";
import { revealCode } from "~/features/recovery/compensation/vouchers/reveal-code.server";
import { notFound } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { Notice } from "~/ui/page/notice";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "voucher:reveal");
  const { grant, base, page } = await grantDoor(person, params);
  if (!grant.code) throw notFound();
  return {
    title: textsFor(person.language)("compensation.grant.code"),
    number: grant.number,
    hint: grant.code.hint,
    base,
    back: page,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "voucher:reveal");
  const { grant, of } = await grantDoor(person, params);
  if (!grant.code) throw notFound();
  const t = textsFor(person.language, person.timeZone);
  const seen = await revealCode(person, { caseId: of.caseId, grantId: grant.id });
  const shown = seen.ok
    ? { code: seen.value, problem: null }
    : { code: null, problem: t(seen.refusal.key, seen.refusal.params) };
  return data(shown, {
    status: seen.ok ? 200 : 409,
    headers: { "cache-control": "private, no-store" },
  });
}

export default function VoucherCodeRoute() {
  const t = useText();
  const { title, number, hint, base, back } = useLoaderData<typeof loader>();
  const shown = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        title={title}
        breadcrumbs={[
          { label: t("compensation.title"), href: base },
          { label: t("compensation.grant.title", { number }), href: back },
        ]}
      />
      <p className="mb-4 text-xl">
        <code className="break-all">{shown?.code ?? hint}</code>
      </p>
      {shown?.code && <Notice>{t("compensation.grant.codeShown")}</Notice>}
      {shown?.problem && <Notice tone="critical">{shown.problem}</Notice>}
      {!shown && (
        <Form method="post">
          <SubmitButton>{t("compensation.grant.codeShow")}</SubmitButton>
        </Form>
      )}
    </>
  );
}
