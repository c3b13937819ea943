/** How customers were hit by what happened, and what is done to make it up to them. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { isOpen } from "~/features/cases/case-phase";
import { caseByReference } from "~/features/cases/case-queries.server";
import { can } from "~/features/identity/permissions";
import { requirePermission } from "~/features/identity/session.server";
import { impactView } from "~/features/recovery/impact/impact-view.server";
import { missedByHarm } from "~/features/recovery/impact/missed-by-harm.server";
import { EstimateCard, LossCard, WindowCard } from "~/features/recovery/ui/impact-cards";
import { RecoveryTabs } from "~/features/recovery/ui/recovery-tabs";
import { notFound } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { ButtonLink } from "~/ui/button-link";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "case:read");
  const found = await caseByReference(person, params.ref);
  if (!found) throw notFound();
  const { id, reference, businessId } = found;
  const maySeeLogs = businessId !== null && can(person, "asset:read");
  return {
    title: textsFor(person.language)("recovery.pageTitle", { reference }),
    recovery: `/cases/${reference}/recovery`,
    mayWork: isOpen(found.phase) && can(person, "recovery:work"),
    mayRead: can(person, "customer:read"),
    sendLogs: maySeeLogs ? `/assets/businesses/${businessId}/consent#send-logs` : null,
    view: await impactView(found, person.language),
    missed: await missedByHarm(id),
  };
}

export default function RecoveryRoute() {
  const t = useText();
  const { recovery, mayWork, mayRead, sendLogs, view, missed } = useLoaderData<typeof loader>();
  const lists = { recovery: mayRead ? recovery : null, sendLogs };
  const change = mayWork && (
    <ButtonLink to={`${recovery}/window`} size="small">
      {t("recovery.window.change")}
    </ButtonLink>
  );
  return (
    <>
      <PageHeader title={t("recovery.title")} context={t("recovery.context")} />
      {mayRead && <RecoveryTabs recovery={recovery} at="overview" />}
      <div className="grid items-start gap-4 xl:grid-cols-[2fr_3fr]">
        <WindowCard view={view} change={change} />
        <div className="space-y-4">
          <EstimateCard view={view} recovery={lists.recovery} />
          <LossCard view={view} missed={missed} lists={lists} />
        </div>
      </div>
    </>
  );
}
