/** Asks before a mailbox is removed with its password, and does it. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ConfirmPage } from "~/features/assets/ui/confirm-page";
import { removeMailbox } from "~/features/correspondence/mailboxes/change-mailbox.server";
import { mailboxPage } from "~/features/correspondence/mailboxes/mailbox-queries.server";
import { requirePermission } from "~/features/identity/session.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { idParam, notFound } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "mailbox:manage");
  const mailbox = await mailboxPage(person, idParam(params, "mailboxId"));
  if (!mailbox) throw notFound();
  const { id, address } = mailbox;
  return { title: textsFor(person.language)("mailboxes.removal.title", { address }), id, address };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "mailbox:manage");
  if (!(await removeMailbox(person, idParam(params, "mailboxId")))) throw notFound();
  return redirectSaying(
    "/settings/mailboxes",
    textsFor(person.language)("mailboxes.removal.removed"),
  );
}

export default function RemoveMailboxRoute() {
  const t = useText();
  const { title, id, address } = useLoaderData<typeof loader>();
  return (
    <ConfirmPage
      title={title}
      text={t("mailboxes.removal.text")}
      submit={t("mailboxes.removal.submit")}
      breadcrumbs={[
        { label: t("mailboxes.title"), href: "/settings/mailboxes" },
        { label: address, href: `/settings/mailboxes/${id}` },
      ]}
      danger
    />
  );
}
