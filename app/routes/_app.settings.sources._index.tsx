/** Where providers tell us things, and how each source fares. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import Plus from "lucide-react/icons/plus";
import { requirePermission } from "~/features/identity/session.server";
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
  };
}

export default function SourcesRoute() {
  const t = useText();
  const { title, sources } = useLoaderData<typeof loader>();
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
    </>
  );
}
