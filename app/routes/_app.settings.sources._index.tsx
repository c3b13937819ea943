/** Where providers tell us things and whom we ask, and how each fares. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import Plus from "lucide-react/icons/plus";
import { requirePermission } from "~/features/identity/session.server";
import { pollList } from "~/features/intake/polling/poll-queries.server";
import { PollTable } from "~/features/intake/ui/polling/poll-table";
import { sourceList } from "~/features/signals/sources/source-queries.server";
import { SourceTable } from "~/features/signals/ui/source-table";
import { textsFor } from "~/platform/i18n/texts.server";
import { ButtonLink } from "~/ui/button-link";
import { Empty } from "~/ui/page/empty";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "source:manage");
  return {
    title: textsFor(person.language)("sources.title"),
    sources: await sourceList(person, new Date()),
    polls: await pollList(person),
  };
}

export default function SourcesRoute() {
  const t = useText();
  const { title, sources, polls } = useLoaderData<typeof loader>();
  const add = (
    <ButtonLink to="/settings/sources/new" variant="primary" icon={Plus}>
      {t("sources.list.add")}
    </ButtonLink>
  );
  return (
    <>
      <PageHeader title={title} context={t("sources.context")} action={add} />
      {sources.length > 0 ? (
        <SourceTable sources={sources} />
      ) : (
        <Empty title={t("sources.list.empty.title")} action={add}>
          {t("sources.list.empty.text")}
        </Empty>
      )}
      <section aria-labelledby="polls" className="mt-10 space-y-4">
        <div className="flex flex-wrap items-start justify-between gap-3">
          <div className="max-w-prose">
            <h2 id="polls" className="text-lg font-semibold">
              {t("polls.title")}
            </h2>
            <p className="text-ink-soft">{t("polls.about")}</p>
          </div>
          <ButtonLink to="/settings/sources/polls/new" icon={Plus}>
            {t("polls.list.add")}
          </ButtonLink>
        </div>
        {polls.length > 0 ? <PollTable polls={polls} /> : <p>{t("polls.list.empty")}</p>}
      </section>
    </>
  );
}
