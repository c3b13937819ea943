/** Adds a mailbox. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { businessChoices } from "~/features/assets/asset-queries.server";
import { refusedBeside } from "~/features/assets/refuse-beside.server";
import { addMailbox } from "~/features/correspondence/mailboxes/change-mailbox.server";
import { newMailboxSchema } from "~/features/correspondence/mailboxes/mailbox-schemas";
import { NewMailboxForm } from "~/features/correspondence/ui/mailboxes/new-mailbox-form";
import { requirePermission } from "~/features/identity/session.server";
import { parseForm } from "~/platform/forms/forms.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "mailbox:manage");
  const businesses = await businessChoices(person);
  return {
    title: textsFor(person.language)("mailboxes.new.title"),
    businesses: businesses.map(({ id, name }) => ({ id, name })),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const person = await requirePermission(request, "mailbox:manage");
  const t = textsFor(person.language);
  const form = await parseForm(request, newMailboxSchema, t);
  if (!form.ok) return form.reply;

  const added = await addMailbox(person, form.value);
  if (!added.ok) {
    const { secret: _, ...typed } = form.value;
    return refusedBeside(added, t, typed);
  }
  return redirectSaying(`/settings/mailboxes/${added.value.id}`, t("mailboxes.new.added"));
}

export default function NewMailboxRoute() {
  const t = useText();
  const { title, businesses } = useLoaderData<typeof loader>();
  return (
    <div className="max-w-xl">
      <PageHeader
        title={title}
        breadcrumbs={[{ label: t("mailboxes.title"), href: "/settings/mailboxes" }]}
      />
      <NewMailboxForm businesses={businesses} />
    </div>
  );
}
