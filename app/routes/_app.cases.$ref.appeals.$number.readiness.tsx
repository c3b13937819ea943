/** What still keeps an appeal from being a good one, in sentences that lead to where it is mended. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findingsOnPage } from "~/features/appeals/checks/findings-on-page.server";
import { requireAppeal } from "~/features/appeals/require-appeal.server";
import { AppealHeader } from "~/features/appeals/ui/appeal-header";
import { FindingList } from "~/features/appeals/ui/review/finding-list";
import { messageStatements } from "~/features/correspondence/watch/message-statements.server";
import { requirePermission } from "~/features/identity/session.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "case:read");
  const appeal = await requireAppeal(person, params);
  const { reference, number, round } = appeal;
  return {
    title: textsFor(person.language)("appeals.screens.readiness.title"),
    appeal: { reference, number, round },
    findings: await findingsOnPage(appeal, person, await messageStatements(person, appeal)),
  };
}

export default function ReadinessRoute() {
  const t = useText();
  const { title, appeal, findings } = useLoaderData<typeof loader>();
  return (
    <div className="max-w-3xl">
      <AppealHeader appeal={appeal} title={title} context={t("appeals.screens.readiness.intro")} />
      <FindingList findings={findings} mends />
    </div>
  );
}
