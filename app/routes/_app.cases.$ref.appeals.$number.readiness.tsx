/** What still keeps an appeal from being a good one, in sentences that lead to where it is mended. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { appealPath } from "~/features/appeals/appeal-path";
import { findingsOnPage } from "~/features/appeals/findings-on-page.server";
import { requireAppeal } from "~/features/appeals/require-appeal.server";
import { FindingList } from "~/features/appeals/ui/finding-list";
import { requirePermission } from "~/features/identity/session.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "case:read");
  const appeal = await requireAppeal(person, params);
  const { reference, number } = appeal;
  return {
    title: textsFor(person.language)("appeals.screens.readiness.title"),
    appeal: { reference, number },
    findings: await findingsOnPage(appeal, person),
  };
}

export default function ReadinessRoute() {
  const t = useText();
  const { title, appeal, findings } = useLoaderData<typeof loader>();
  return (
    <div className="max-w-3xl">
      <p className="mb-3">
        <TextLink to={appealPath(appeal)}>{t("appeals.screens.back")}</TextLink>
      </p>
      <h2 className="mb-1 text-xl font-semibold">{title}</h2>
      <p className="mb-6 text-ink-soft">{t("appeals.screens.readiness.intro")}</p>
      <FindingList findings={findings} />
    </div>
  );
}
