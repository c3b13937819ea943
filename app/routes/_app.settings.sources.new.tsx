/** Adds a source: who sends. What to do there is shown on its page. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { businessChoices } from "~/features/assets/asset-queries.server";
import { requirePermission } from "~/features/identity/session.server";
import { addSource } from "~/features/signals/sources/add-source.server";
import { newSourceSchema } from "~/features/signals/sources/source-schemas";
import { NewSourceForm } from "~/features/signals/ui/new-source-form";
import { parseForm } from "~/platform/forms/forms.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { refused } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "source:manage");
  const businesses = await businessChoices(person);
  return {
    title: textsFor(person.language)("sources.new.title"),
    businesses: businesses.map(({ id, name }) => ({ id, name })),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const person = await requirePermission(request, "source:manage");
  const t = textsFor(person.language);
  const form = await parseForm(request, newSourceSchema, t);
  if (!form.ok) return form.reply;

  const added = await addSource(person, form.value);
  return added.ok
    ? redirectSaying(`/settings/sources/${added.value.id}`, t("sources.new.added"))
    : refused(added.refusal, t, form.value);
}

export default function NewSourceRoute() {
  const t = useText();
  const { title, businesses } = useLoaderData<typeof loader>();
  return (
    <div className="max-w-xl">
      <PageHeader
        title={title}
        context={t("sources.new.context")}
        breadcrumbs={[{ label: t("sources.title"), href: "/settings/sources" }]}
      />
      <NewSourceForm businesses={businesses} />
    </div>
  );
}
