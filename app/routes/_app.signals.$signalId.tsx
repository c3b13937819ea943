/** One signal: what it says, what it means here, what followed, what a person may answer, and the bytes. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { memberById } from "~/features/identity/members/member-queries.server";
import { requirePermission } from "~/features/identity/session.server";
import { signalPage } from "~/features/intake/inbox-view.server";
import { SignalActs } from "~/features/intake/ui/signal-acts";
import { SignalAnswers } from "~/features/intake/ui/signal-answers";
import { signalView } from "~/features/signals/page/signal-view.server";
import { signalById } from "~/features/signals/signal-queries.server";
import { SignalFacts } from "~/features/signals/ui/signal-facts";
import { SignalRaw } from "~/features/signals/ui/signal-raw";
import { SignalSide } from "~/features/signals/ui/signal-side";
import { SignalValues } from "~/features/signals/ui/signal-values";
import { idParam, notFound } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { SideLayout } from "~/ui/flow/side-layout";
import { Card } from "~/ui/page/card";
import { Notice } from "~/ui/page/notice";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "signal:read");
  const t = textsFor(person.language, person.timeZone);
  const found = await signalById(person, idParam(params, "signalId"));
  const acting = found && (await signalPage(person, found.id, t));
  if (!found || !acting) throw notFound();
  const signal = await signalView(person, found);
  const { enteredById } = found.delivery;
  const enteredBy = enteredById ? await memberById(enteredById) : null;
  return { title: signal.title, signal, acting, enteredBy: enteredBy?.name ?? null };
}

export default function SignalRoute() {
  const t = useText();
  const { title, signal, acting, enteredBy } = useLoaderData<typeof loader>();
  const about = <SignalSide signal={signal} enteredBy={enteredBy} />;
  const trail = [
    { label: t("signals.inbox.title"), href: "/inbox" },
    { label: t("signalPages.title"), href: "/signals" },
  ];
  return (
    <>
      <PageHeader
        title={<bdi>{title}</bdi>}
        breadcrumbs={trail}
        context={acting.isOpen ? undefined : signal.why}
      />
      <SideLayout side={acting.mayAnswer ? <SignalAnswers signal={acting} /> : about}>
        {acting.isOpen && (
          <Notice tone="caution" title={t("signals.inbox.reason")}>
            {acting.reason}
          </Notice>
        )}
        <Card title={t("signalPages.page.says")}>
          <SignalFacts signal={signal} />
          <div className="mt-3 space-y-2">
            <SignalValues values={signal.values} unknowns={signal.unknowns} />
            <SignalRaw raw={signal.raw} />
          </div>
        </Card>
        <SignalActs signal={acting} />
        {acting.mayAnswer && about}
      </SideLayout>
    </>
  );
}
