/** One signal: what it says, why it was taken so, what was done, and what a person may answer. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePermission } from "~/features/identity/session.server";
import { signalPage } from "~/features/intake/inbox-view.server";
import { SignalAnswers } from "~/features/intake/ui/signal-answers";
import { SignalFacts } from "~/features/intake/ui/signal-facts";
import { idParam, notFound } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { SideLayout } from "~/ui/flow/side-layout";
import { Breadcrumbs } from "~/ui/page/breadcrumbs";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "signal:read");
  const t = textsFor(person.language, person.timeZone);
  const page = await signalPage(person, idParam(params, "signalId"), t);
  if (!page) throw notFound();
  return page;
}

export default function SignalRoute() {
  const t = useText();
  const signal = useLoaderData<typeof loader>();
  return (
    <>
      <Breadcrumbs trail={[{ label: t("signals.inbox.title"), href: "/inbox" }]} />
      <PageHeader title={signal.title} context={signal.source} />
      {signal.mayAnswer ? (
        <SideLayout side={<SignalAnswers signal={signal} />}>
          <SignalFacts signal={signal} />
        </SideLayout>
      ) : (
        <SignalFacts signal={signal} />
      )}
    </>
  );
}
