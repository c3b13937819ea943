/** Changes a mailbox, or how it is reached. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { businessChoices } from "~/features/assets/asset-queries.server";
import type { Theirs } from "~/features/assets/edit-result";
import { refusedSave } from "~/features/assets/refuse-beside.server";
import { BothTexts } from "~/features/assets/ui/both-texts";
import { editMailbox } from "~/features/correspondence/mailboxes/change-mailbox.server";
import { mailboxPage } from "~/features/correspondence/mailboxes/mailbox-queries.server";
import { mailboxSchema } from "~/features/correspondence/mailboxes/mailbox-schemas";
import { MailboxForm } from "~/features/correspondence/ui/mailboxes/mailbox-form";
import { requirePermission } from "~/features/identity/session.server";
import { parseForm } from "~/platform/forms/forms.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { idParam, notFound } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "mailbox:manage");
  const mailbox = await mailboxPage(person, idParam(params, "mailboxId"));
  if (!mailbox) throw notFound();
  const businesses = await businessChoices(person);
  return {
    title: textsFor(person.language)("mailboxes.edit.title", { address: mailbox.address }),
    mailbox,
    businesses: businesses.map(({ id, name }) => ({ id, name })),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "mailbox:manage");
  const mailbox = await mailboxPage(person, idParam(params, "mailboxId"));
  if (!mailbox) throw notFound();
  const t = textsFor(person.language);
  const form = await parseForm(request, mailboxSchema, t);
  if (!form.ok) return form.reply;

  const saved = await editMailbox(person, mailbox.id, form.value);
  if (saved.ok) return redirectSaying(`/settings/mailboxes/${mailbox.id}`, t("mailboxes.saved"));
  const { secret: _, ...typed } = form.value;
  return refusedSave(saved, t, typed);
}

const FIELDS = ["address", "name", "host", "port", "username", "folder"] as const;

export default function EditMailboxRoute() {
  const t = useText();
  const { title, mailbox, businesses } = useLoaderData<typeof loader>();
  const reply = useActionData<{ theirs?: Theirs; values?: Record<string, unknown> }>();
  const page = `/settings/mailboxes/${mailbox.id}`;
  const conflict = (
    <BothTexts
      theirs={reply?.theirs}
      yours={{ ...reply?.values }}
      theirPage={page}
      fieldName={(field) => {
        const known = FIELDS.find((each) => each === field);
        return known ? t(`mailboxes.fields.${known}`) : null;
      }}
    />
  );
  return (
    <div className="max-w-xl">
      <PageHeader
        title={title}
        breadcrumbs={[
          { label: t("mailboxes.title"), href: "/settings/mailboxes" },
          { label: mailbox.address, href: page },
        ]}
      />
      <MailboxForm mailbox={mailbox} businesses={businesses} page={page} conflict={conflict} />
    </div>
  );
}
