/** Failed messages of a business, over all its numbers. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import Upload from "lucide-react/icons/upload";
import { businessPage } from "~/features/assets/asset-page-queries.server";
import { sendersOfBusiness } from "~/features/assets/asset-queries.server";
import { can } from "~/features/identity/permissions";
import { requirePermission } from "~/features/identity/session.server";
import { readFailureFilter } from "~/features/signals/messages/failure-filter";
import { failureView } from "~/features/signals/messages/failure-page.server";
import { FailureScreen } from "~/features/signals/ui/failure-screen";
import { idParam, notFound } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { ButtonLink } from "~/ui/button-link";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "signal:read");
  const business = await businessPage(person, idParam(params, "businessId"));
  if (!business) throw notFound();
  const filter = readFailureFilter(new URL(request.url).searchParams);
  const { id, name } = business;
  const senders = await sendersOfBusiness(id);
  return {
    title: textsFor(person.language)("signalPages.failures.title"),
    business: { id, name },
    filter,
    mayUpload: can(person, "signal:answer"),
    view: await failureView(person, { senders, businessId: id }, filter),
  };
}

export default function BusinessFailuresRoute() {
  const t = useText();
  const { title, business, filter, view, mayUpload } = useLoaderData<typeof loader>();
  const trail = [
    { label: t("assets.title"), href: "/assets" },
    { label: business.name, href: `/assets/businesses/${business.id}` },
  ];
  const upload = mayUpload && (
    <ButtonLink to={`/assets/businesses/${business.id}/failures/upload`} icon={Upload}>
      {t("signalPages.upload.open")}
    </ButtonLink>
  );
  return (
    <>
      <PageHeader
        title={title}
        breadcrumbs={trail}
        context={t("signalPages.failures.context")}
        action={upload || undefined}
      />
      <FailureScreen view={view} filter={filter} />
    </>
  );
}
