/** The providers (BSPs) of the installation. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import Plus from "lucide-react/icons/plus";
import { providerList } from "~/features/assets/asset-page-queries.server";
import { ProviderTable } from "~/features/assets/ui/provider-table";
import { can } from "~/features/identity/permissions";
import { requirePermission } from "~/features/identity/session.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { ButtonLink } from "~/ui/button-link";
import { Empty } from "~/ui/page/empty";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "asset:read");
  const providers = await providerList(person);
  return {
    title: textsFor(person.language)("assets.providers.title"),
    providers: providers.map(({ archivedAt, ...provider }) => ({
      ...provider,
      isArchived: archivedAt !== null,
    })),
    mayEdit: can(person, "provider:edit"),
  };
}

export default function ProvidersRoute() {
  const t = useText();
  const { title, providers, mayEdit } = useLoaderData<typeof loader>();
  const add = mayEdit && (
    <ButtonLink to="/settings/providers/new" variant="primary" icon={Plus}>
      {t("assets.providers.add")}
    </ButtonLink>
  );
  return (
    <>
      <PageHeader title={title} context={t("assets.providers.context")} action={add || undefined} />
      {providers.length > 0 ? (
        <ProviderTable providers={providers} />
      ) : (
        <Empty title={t("assets.providers.empty.title")} action={add || undefined}>
          {t("assets.providers.empty.text")}
        </Empty>
      )}
    </>
  );
}
