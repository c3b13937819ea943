/** Makes a secret with which a mail server hands mail in, shown once on the answer. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { renewHandIn } from "~/features/correspondence/mailboxes/change-mailbox.server";
import { mailboxPage } from "~/features/correspondence/mailboxes/mailbox-queries.server";
import { linkFrom } from "~/features/identity/link.server";
import { requirePermission } from "~/features/identity/session.server";
import { TextToCopy } from "~/features/signals/ui/text-to-copy";
import { idParam, notFound } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { Notice } from "~/ui/page/notice";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "mailbox:manage");
  const mailbox = await mailboxPage(person, idParam(params, "mailboxId"));
  if (!mailbox) throw notFound();
  const { id, address, takesHandedIn } = mailbox;
  const link = linkFrom(request)(`/mail/in/${id}`);
  return {
    title: textsFor(person.language)("mailboxes.handIn.title"),
    mailbox: { id, address, takesHandedIn, link },
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "mailbox:manage");
  const secret = await renewHandIn(person, idParam(params, "mailboxId"));
  if (!secret) throw notFound();
  return { secret };
}

export default function HandInRoute() {
  const t = useText();
  const { title, mailbox } = useLoaderData<typeof loader>();
  const made = useActionData<typeof action>();
  const page = `/settings/mailboxes/${mailbox.id}`;
  const command = `curl --fail --data-binary @- -H "Content-Type: message/rfc822" -H "Authorization: Bearer ${made?.secret}" ${mailbox.link}`;
  return (
    <div className="max-w-xl space-y-5">
      <PageHeader
        title={title}
        context={t("mailboxes.handIn.about")}
        breadcrumbs={[
          { label: t("mailboxes.title"), href: "/settings/mailboxes" },
          { label: mailbox.address, href: page },
        ]}
      />
      <TextToCopy name="address" label={t("mailboxes.handIn.address")} text={mailbox.link} />
      {made ? (
        <>
          <Notice tone="good" alert>
            {t("mailboxes.handIn.ready")}
          </Notice>
          <TextToCopy name="made" label={t("mailboxes.handIn.secret")} text={made.secret} />
          <TextToCopy name="command" label={t("mailboxes.handIn.example")} text={command} />
          <p>
            <TextLink to={page}>{t("mailboxes.handIn.back")}</TextLink>
          </p>
        </>
      ) : (
        <Form method="post">
          <SubmitButton>
            {t(`mailboxes.handIn.${mailbox.takesHandedIn ? "renew" : "make"}`)}
          </SubmitButton>
        </Form>
      )}
    </div>
  );
}
