/** Says how much may be given in a case. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { lastChange } from "~/features/audit/timeline-queries.server";
import { caseByReference } from "~/features/cases/case-queries.server";
import { requirePermission } from "~/features/identity/session.server";
import { budgetSchema } from "~/features/recovery/compensation/grants/grant-schemas";
import { budgetStart } from "~/features/recovery/compensation/ledger/budget-start.server";
import { setBudget } from "~/features/recovery/compensation/ledger/set-budget.server";
import { BudgetForm } from "~/features/recovery/compensation/ui/amount-forms";
import { parseOpened, refusedOpened, saveOpened } from "~/platform/forms/opened-form.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { notFound } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "compensation:budget");
  const found = await caseByReference(person, params.ref);
  const start = found && (await budgetStart(found));
  if (!start) throw notFound();
  return {
    title: textsFor(person.language)("compensation.budget.setTitle"),
    back: `/cases/${found.reference}/recovery/compensation`,
    ...start,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "compensation:budget");
  const found = await caseByReference(person, params.ref);
  const start = found && (await budgetStart(found));
  if (!start) throw notFound();
  const t = textsFor(person.language, person.timeZone);
  const form = await parseOpened(request, budgetSchema(start.currency), t);
  if (!form.ok) return form.reply;

  const saved = await saveOpened(form, {
    stands: async () => (await budgetStart(found))?.start ?? null,
    save: (value) => setBudget(person, found, value),
  });
  return saved.ok
    ? redirectSaying(
        `/cases/${found.reference}/recovery/compensation`,
        t("compensation.budget.saved"),
      )
    : refusedOpened(saved, form, {
        t,
        words: {
          amountMinor: "compensation.budget.amount",
        },
        last: await lastChange("case", found.id, "budget.set"),
      });
}

export default function CompensationBudgetRoute() {
  const t = useText();
  const { title, ...form } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title={title}
        breadcrumbs={[{ label: t("compensation.title"), href: form.back }]}
      />
      <BudgetForm {...form} />
    </>
  );
}
