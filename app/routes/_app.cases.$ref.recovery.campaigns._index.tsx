/** Apologies of a case: what was sent, what goes out, what waits to be approved. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePermission } from "~/features/identity/session.server";
import { campaignsOfCase } from "~/features/recovery/apologies/campaign/campaign-view.server";
import { caseWithCampaigns } from "~/features/recovery/apologies/campaign-door.server";
import { CampaignTable } from "~/features/recovery/apologies/ui/campaign-table";
import { RecoveryTabs } from "~/features/recovery/ui/recovery-tabs";
import { textsFor } from "~/platform/i18n/texts.server";
import { ButtonLink } from "~/ui/button-link";
import { Card } from "~/ui/page/card";
import { Empty } from "~/ui/page/empty";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "customer:read");
  const { of, base, mayWork } = await caseWithCampaigns(person, params);
  const { reference, businessId } = of;
  return {
    title: textsFor(person.language)("campaigns.pageTitle", { reference }),
    recovery: `/cases/${reference}/recovery`,
    base,
    mayWork: mayWork && businessId !== null,
    campaigns: await campaignsOfCase(of.id),
  };
}

export default function CampaignsRoute() {
  const t = useText();
  const { recovery, base, mayWork, campaigns } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title={t("campaigns.title")}
        context={t("campaigns.about")}
        action={
          mayWork && (
            <ButtonLink to={`${base}/new`} variant="primary">
              {t("campaigns.new")}
            </ButtonLink>
          )
        }
        secondary={
          mayWork && (
            <ButtonLink to={`${recovery}/outreach`} variant="quiet">
              {t("campaigns.outreach.title")}
            </ButtonLink>
          )
        }
      />
      <RecoveryTabs recovery={recovery} at="campaigns" />
      {campaigns.length > 0 ? (
        <Card flush>
          <CampaignTable base={base} campaigns={campaigns} />
        </Card>
      ) : (
        <Empty title={t("campaigns.title")}>{t("campaigns.none")}</Empty>
      )}
    </>
  );
}
