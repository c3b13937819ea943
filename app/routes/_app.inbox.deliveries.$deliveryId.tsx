/** One delivery, word for word, with what was understood of it. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { can } from "~/features/identity/permissions";
import { requirePermission } from "~/features/identity/session.server";
import { deliveryView } from "~/features/signals/deliveries/delivery-view.server";
import { DeliveryFacts } from "~/features/signals/ui/delivery-facts";
import { KeptHeaders } from "~/features/signals/ui/kept-headers";
import { RawBody } from "~/features/signals/ui/raw-body";
import { Understood } from "~/features/signals/ui/understood";
import { idParam, notFound } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { SideLayout } from "~/ui/flow/side-layout";
import { Card } from "~/ui/page/card";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "signal:read");
  const view = await deliveryView(person, idParam(params, "deliveryId"));
  if (!view) throw notFound();
  const t = textsFor(person.language, person.timeZone);
  const title = t("deliveries.title", { at: view.delivery.receivedAt });
  return { title, ...view, maySeeSource: can(person, "source:manage") };
}

export default function DeliveryRoute() {
  const t = useText();
  const { title, delivery, signals, standing, maySeeSource } = useLoaderData<typeof loader>();
  const side = (
    <>
      <Card>
        <DeliveryFacts delivery={delivery} maySeeSource={maySeeSource} />
      </Card>
      {delivery.headers.length > 0 && (
        <Card title={t("deliveries.headers")}>
          <KeptHeaders headers={delivery.headers} />
        </Card>
      )}
    </>
  );
  return (
    <>
      <PageHeader
        title={title}
        breadcrumbs={[{ label: t("signals.inbox.title"), href: "/inbox" }]}
        context={t("deliveries.context")}
      />
      <SideLayout side={side}>
        <Card title={t("deliveries.understood")}>
          <div className="space-y-3">
            {standing && <p className="text-ink-soft">{t(`deliveries.${standing}`)}</p>}
            <Understood signals={signals} />
          </div>
        </Card>
        <Card title={t("deliveries.raw")}>
          <RawBody raw={delivery.raw} />
        </Card>
      </SideLayout>
    </>
  );
}
