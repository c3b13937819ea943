/** Settles what a business gives from now on. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { lastChange } from "~/features/audit/timeline-queries.server";
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
import { parseOpened, refusedOpened, saveOpened } from "~/platform/forms/opened-form.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { idParam, notFound } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { allow } from "~/platform/verdict";
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
  const { business } = found;
  const start = policyStart(found);
  return {
    title: textsFor(person.language)("compensation.policy.editTitle", { name: business.name }),
    start,
    rowCount: start.rows?.length ?? 0,
    next: Number(start.version) + 1,
    isNew: Number(start.version) === 0,
    back: `/settings/compensation/${business.id}`,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "compensation:policy");
  const id = idParam(params, "businessId");
  if (!(await policyHistory(person, id))) throw notFound();
  const t = textsFor(person.language, person.timeZone);
  const form = await parseOpened(request, policySchema, t);
  if (!form.ok) return form.reply;

  const saved = await saveOpened(form, {
    stands: async () => {
      const stands = await policyHistory(person, id);
      return stands && policyStart(stands);
    },
    save: async (value) => {
      const settled = await settlePolicy(person, id, policyIn(value), value.version);
      return settled.ok ? allow(value.version + 1) : settled;
    },
  });
  return saved.ok
    ? redirectSaying(
        `/settings/compensation/${id}`,
        t("compensation.policy.saved", { version: saved.value }),
      )
    : refusedOpened(saved, form, {
        t,
        words: POLICY_WORDS,
        last: await lastChange("business", id, "compensation_policy.settled"),
      });
}

type History = NonNullable<Awaited<ReturnType<typeof policyHistory>>>;

const policyStart = ({ business, versions }: History) =>
  asTyped(
    versions[0]?.policy ?? startingPolicy(business.country),
    versions[0]?.version ?? 0,
    EMPTY_ROWS,
  );

const POLICY_WORDS = {
  currency: "compensation.policy.currency",
  rows: "compensation.policy.rows",
  step: "compensation.policy.step",
  validDays: "compensation.policy.validDays",
  perPerson: "compensation.policy.perPerson",
  inTotal: "compensation.policy.inTotal",
  freeUpTo: "compensation.policy.freeUpTo",
  careUpTo: "compensation.policy.careUpTo",
  leadUpTo: "compensation.policy.leadUpTo",
} as const;

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
