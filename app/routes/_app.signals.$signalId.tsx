/** One signal: what it says, what it means here, what followed, and the bytes as they came. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { memberById } from "~/features/identity/members/member-queries.server";
import { requirePermission } from "~/features/identity/session.server";
import { signalView } from "~/features/signals/page/signal-view.server";
import { signalById } from "~/features/signals/signal-queries.server";
import { SignalFacts } from "~/features/signals/ui/signal-facts";
import { SignalRaw } from "~/features/signals/ui/signal-raw";
import { SignalSide } from "~/features/signals/ui/signal-side";
import { SignalValues } from "~/features/signals/ui/signal-values";
import { idParam, notFound } from "~/platform/http/http.server";
import { SideLayout } from "~/ui/flow/side-layout";
import { Card } from "~/ui/page/card";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "signal:read");
  const found = await signalById(person, idParam(params, "signalId"));
  if (!found) throw notFound();
  const signal = await signalView(person, found);
  const { enteredById } = found.delivery;
  const enteredBy = enteredById ? await memberById(enteredById) : null;
  return { title: signal.title, signal, enteredBy: enteredBy?.name ?? null };
}

export default function SignalRoute() {
  const t = useText();
  const { title, signal, enteredBy } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title={<bdi>{title}</bdi>}
        breadcrumbs={[{ label: t("signalPages.title"), href: "/signals" }]}
        context={signal.why}
      />
      <SideLayout side={<SignalSide signal={signal} enteredBy={enteredBy} />}>
        <Card title={t("signalPages.page.says")}>
          <SignalFacts signal={signal} />
          <div className="mt-3 space-y-2">
            <SignalValues values={signal.values} unknowns={signal.unknowns} />
            <SignalRaw raw={signal.raw} />
          </div>
        </Card>
      </SideLayout>
    </>
  );
}
