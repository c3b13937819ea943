/** Asks before a business is archived, and does it. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { businessPage } from "~/features/assets/asset-page-queries.server";
import { archiveBusiness } from "~/features/assets/save-business.server";
import { ConfirmPage } from "~/features/assets/ui/confirm-page";
import { requirePermission } from "~/features/identity/session.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { idParam, notFound } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "asset:edit");
  const found = await businessPage(person, idParam(params, "businessId"));
  if (!found) throw notFound();
  const { id, name } = found;
  return { title: textsFor(person.language)("assets.archiving.businessTitle", { name }), id, name };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "asset:edit");
  const found = await businessPage(person, idParam(params, "businessId"));
  if (!found) throw notFound();
  await archiveBusiness(person, found.id);
  const t = textsFor(person.language);
  return redirectSaying("/assets", t("assets.archiving.done", { name: found.name }), {
    undo: { action: `/assets/businesses/${found.id}/restoration` },
  });
}

export default function ArchiveBusinessRoute() {
  const t = useText();
  const { title, id, name } = useLoaderData<typeof loader>();
  const trail = [
    { label: t("assets.title"), href: "/assets" },
    { label: name, href: `/assets/businesses/${id}` },
  ];
  return (
    <ConfirmPage
      title={title}
      text={t("assets.archiving.businessText")}
      submit={t("assets.archiving.submit")}
      breadcrumbs={trail}
    />
  );
}
