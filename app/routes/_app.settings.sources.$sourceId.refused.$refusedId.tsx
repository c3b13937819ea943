/** The beginning of a delivery that was turned away. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePermission } from "~/features/identity/session.server";
import { refusedPage } from "~/features/signals/deliveries/delivery-queries.server";
import type { RefusalVerdict } from "~/features/signals/receiving/refusal-verdict";
import { KeptHeaders } from "~/features/signals/ui/kept-headers";
import { RawBody } from "~/features/signals/ui/raw-body";
import { idParam, notFound } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { Card } from "~/ui/page/card";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "source:manage");
  const sourceId = idParam(params, "sourceId");
  const found = await refusedPage(person, sourceId, idParam(params, "refusedId"));
  if (!found) throw notFound();
  const t = textsFor(person.language, person.timeZone);
  return { title: t("deliveries.refused.title", { at: found.at }), refused: found };
}

export default function RefusedRoute() {
  const t = useText();
  const { title, refused } = useLoaderData<typeof loader>();
  const verdict = refused.verdict as RefusalVerdict;
  const trail = [
    { label: t("sources.title"), href: "/settings/sources" },
    { label: refused.source.name, href: `/settings/sources/${refused.source.id}` },
  ];
  return (
    <>
      <PageHeader title={title} context={t("deliveries.refused.context")} breadcrumbs={trail} />
      <div className="space-y-4">
        <Card title={t("deliveries.refused.why")}>
          <p className="font-medium">{t(`sources.verdicts.${verdict}`)}</p>
          <p className="max-w-prose">{t(`sources.help.${verdict}`)}</p>
        </Card>
        <Card title={t("deliveries.raw")}>
          <RawBody raw={refused.raw} />
        </Card>
        <Card title={t("deliveries.headers")}>
          <KeptHeaders headers={refused.headers} />
        </Card>
      </div>
    </>
  );
}
