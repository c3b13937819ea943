/** Enters a notice by hand: pasted, or from a file. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { refusedBeside } from "~/features/assets/refuse-beside.server";
import { requirePermission } from "~/features/identity/session.server";
import { enterDelivery } from "~/features/signals/deliveries/enter-delivery.server";
import { readEntered } from "~/features/signals/deliveries/read-entered.server";
import { EnterForm } from "~/features/signals/ui/enter-form";
import { redirectSaying } from "~/platform/http/flash.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request }: LoaderFunctionArgs) {
  const { language } = await requirePermission(request, "signal:answer");
  return { title: textsFor(language)("deliveries.enter.title") };
}

export async function action({ request }: ActionFunctionArgs) {
  const person = await requirePermission(request, "signal:answer");
  const t = textsFor(person.language);
  const entered = await readEntered(request);
  if (!entered.ok) return refusedBeside(entered, t, { text: entered.typed });

  const id = await enterDelivery(person, entered);
  return redirectSaying(`/inbox/deliveries/${id}`, t("deliveries.enter.entered"));
}

export default function EnterRoute() {
  const t = useText();
  const { title } = useLoaderData<typeof loader>();
  return (
    <div className="max-w-2xl">
      <PageHeader
        title={title}
        breadcrumbs={[{ label: t("signals.inbox.title"), href: "/inbox" }]}
        context={t("deliveries.enter.context")}
      />
      <EnterForm back="/inbox" />
    </div>
  );
}
