/** Asks before everything an import brought in goes out again, and has it done. */

import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ConfirmPage } from "~/features/assets/ui/confirm-page";
import { requirePermission } from "~/features/identity/session.server";
import { takeBack } from "~/features/imports/decide-import.server";
import { importName } from "~/features/imports/import-name";
import { importById } from "~/features/imports/import-queries.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { idParam, notFound, refused } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "consent:edit");
  const businessId = idParam(params, "businessId");
  const found = await importById(person, { businessId }, idParam(params, "importId"));
  if (!found) throw notFound();
  const t = textsFor(person.language);
  const name = importName(found.fileName, t);
  return {
    title: t("imports.takeBackTitle", { name }),
    businessId,
    found: { id: found.id, name, moved: found.moved },
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "consent:edit");
  const businessId = idParam(params, "businessId");
  const found = await importById(person, { businessId }, idParam(params, "importId"));
  if (!found) throw notFound();
  const t = textsFor(person.language);
  const decided = await takeBack(found.id);
  return decided.ok
    ? redirectSaying(
        `/assets/businesses/${businessId}/imports/${found.id}`,
        t("imports.decided.undoing"),
      )
    : refused(decided.refusal, t);
}

export default function TakingBackRoute() {
  const t = useText();
  const { title, businessId, found } = useLoaderData<typeof loader>();
  return (
    <ConfirmPage
      title={title}
      text={t("imports.takeBackAbout", { count: found.moved })}
      submit={t("imports.takeBack")}
      danger
      breadcrumbs={[
        { label: found.name, href: `/assets/businesses/${businessId}/imports/${found.id}` },
      ]}
    />
  );
}
