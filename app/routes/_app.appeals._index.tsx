/** Appeals that were filed, to learn from: by class and outcome, searchable. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pastAppeals } from "~/features/appeals/library/past-appeals.server";
import { pastFilter } from "~/features/appeals/library/past-filter";
import { NoPastAppeals } from "~/features/appeals/ui/library/no-past-appeals";
import { OutcomeTable } from "~/features/appeals/ui/library/outcome-table";
import { PastFilters } from "~/features/appeals/ui/library/past-filters";
import { PastList } from "~/features/appeals/ui/library/past-list";
import { can } from "~/features/identity/permissions";
import { requirePermission } from "~/features/identity/session.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { Card } from "~/ui/page/card";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "case:read");
  const filter = pastFilter(new URL(request.url).searchParams);
  return {
    title: textsFor(person.language)("library.title"),
    filter,
    mayAppeal: can(person, "appeal:draft"),
    ...(await pastAppeals(person, filter)),
  };
}

export default function PastAppealsRoute() {
  const t = useText();
  const { title, filter, appeals, counts, all, mayAppeal } = useLoaderData<typeof loader>();
  const isFiltered = Object.values(filter).some(Boolean);
  return (
    <div className="max-w-4xl space-y-5">
      <PageHeader title={title} context={t("library.context")} />
      <PastFilters filter={filter} />
      {appeals.length > 0 ? (
        <>
          <Card title={t("library.counts")} about={t("library.countsAbout")} flush>
            <OutcomeTable counts={counts} />
          </Card>
          <Card title={t("library.found", { count: all })} flush>
            <PastList appeals={appeals} />
          </Card>
        </>
      ) : (
        <NoPastAppeals isFiltered={isFiltered} mayAppeal={mayAppeal} />
      )}
    </div>
  );
}
