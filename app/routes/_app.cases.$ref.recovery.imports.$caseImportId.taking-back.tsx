/** Asks before everything an import brought in goes out again, and has it done. */

import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ConfirmPage } from "~/features/assets/ui/confirm-page";
import { requirePermission } from "~/features/identity/session.server";
import { takeBack } from "~/features/imports/decide-import.server";
import { importName } from "~/features/imports/import-name";
import { importOfCase } from "~/features/intake/import-of-case.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { refused } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "recovery:work");
  const [of, found] = await importOfCase(person, params);
  const t = textsFor(person.language);
  const name = importName(found.fileName, t);
  return {
    title: t("imports.takeBackTitle", { name }),
    base: `/cases/${of.reference}/recovery/imports/${found.id}`,
    found: { id: found.id, name, moved: found.moved },
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "recovery:work");
  const [of, found] = await importOfCase(person, params);
  const t = textsFor(person.language);
  const decided = await takeBack(found.id);
  return decided.ok
    ? redirectSaying(
        `/cases/${of.reference}/recovery/imports/${found.id}`,
        t("imports.decided.undoing"),
      )
    : refused(decided.refusal, t);
}

export default function CaseTakingBackRoute() {
  const t = useText();
  const { title, base, found } = useLoaderData<typeof loader>();
  return (
    <ConfirmPage
      title={title}
      text={t("imports.takeBackAbout", { count: found.moved })}
      submit={t("imports.takeBack")}
      danger
      breadcrumbs={[{ label: found.name, href: base }]}
    />
  );
}
