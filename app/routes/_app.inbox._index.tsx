/** What was told and needs a person, with the answers nearest at hand. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { can } from "~/features/identity/permissions";
import { requirePermission } from "~/features/identity/session.server";
import { inboxView } from "~/features/intake/inbox-view.server";
import { InboxList } from "~/features/intake/ui/inbox-list";
import { textsFor } from "~/platform/i18n/texts.server";
import { ButtonLink } from "~/ui/button-link";
import { Empty } from "~/ui/page/empty";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "signal:read");
  const t = textsFor(person.language, person.timeZone);
  return {
    title: t("signals.inbox.title"),
    mayEnter: can(person, "signal:answer"),
    ...(await inboxView(person, t)),
  };
}

export default function InboxRoute() {
  const t = useText();
  const { title, items, mayAnswer, mayEnter, now } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title={title}
        context={t("signals.inbox.context")}
        secondary={<ButtonLink to="/signals">{t("signals.inbox.all")}</ButtonLink>}
        action={mayEnter && <ButtonLink to="/inbox/enter">{t("signals.inbox.enter")}</ButtonLink>}
      />
      {items.length > 0 ? (
        <InboxList items={items} mayAnswer={mayAnswer} now={now} />
      ) : (
        <Empty
          title={t("signals.inbox.empty.title")}
          action={<ButtonLink to="/cases">{t("signals.inbox.empty.cases")}</ButtonLink>}
        >
          {t("signals.inbox.empty.text")}
        </Empty>
      )}
    </>
  );
}
