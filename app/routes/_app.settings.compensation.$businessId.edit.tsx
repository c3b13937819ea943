/** Settles what a business gives from now on. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePermission } from "~/features/identity/session.server";
import { policyHistory } from "~/features/recovery/compensation/policy/policy-queries.server";
import {
  asTyped,
  policyIn,
  policySchema,
} from "~/features/recovery/compensation/policy/policy-schemas";
import { settlePolicy } from "~/features/recovery/compensation/policy/settle-policy.server";
import { startingPolicy } from "~/features/recovery/compensation/policy/starting-policy";
import { PolicyForm } from "~/features/recovery/compensation/ui/policy-form";
import { parseForm } from "~/platform/forms/forms.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { idParam, notFound, refused } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { Notice } from "~/ui/page/notice";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

/** Rows to fill in, below those there are. */
const EMPTY_ROWS = 3;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "compensation:policy");
  const found = await policyHistory(person, idParam(params, "businessId"));
  if (!found) throw notFound();
  const { business, versions } = found;
  const policy = versions[0]?.policy ?? startingPolicy(business.country);
  const version = versions[0]?.version ?? 0;
  return {
    title: textsFor(person.language)("compensation.policy.editTitle", { name: business.name }),
    start: asTyped(policy, version, EMPTY_ROWS),
    rowCount: policy.rows.length + EMPTY_ROWS,
    next: version + 1,
    isNew: version === 0,
    back: `/settings/compensation/${business.id}`,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "compensation:policy");
  const id = idParam(params, "businessId");
  if (!(await policyHistory(person, id))) throw notFound();
  const t = textsFor(person.language, person.timeZone);
  const form = await parseForm(request, policySchema, t);
  if (!form.ok) return form.reply;

  const { version } = form.value;
  const settled = await settlePolicy(person, id, policyIn(form.value), version);
  return settled.ok
    ? redirectSaying(
        `/settings/compensation/${id}`,
        t("compensation.policy.saved", { version: version + 1 }),
      )
    : refused(settled.refusal, t, form.value);
}

export default function EditCompensationPolicyRoute() {
  const t = useText();
  const { title, isNew, ...form } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title={title}
        breadcrumbs={[{ label: t("compensation.policy.title"), href: "/settings/compensation" }]}
        context={t("compensation.policy.pageContext")}
      />
      {isNew && <Notice className="mb-4">{t("compensation.policy.starting")}</Notice>}
      <PolicyForm {...form} />
    </>
  );
}
