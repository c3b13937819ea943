/** The addresses of ours that mail about cases is sent from and comes to. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import Plus from "lucide-react/icons/plus";
import { mailboxList } from "~/features/correspondence/mailboxes/mailbox-queries.server";
import { MailboxTable } from "~/features/correspondence/ui/mailboxes/mailbox-table";
import { requirePermission } from "~/features/identity/session.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { ButtonLink } from "~/ui/button-link";
import { Empty } from "~/ui/page/empty";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "mailbox:manage");
  return {
    title: textsFor(person.language)("mailboxes.title"),
    mailboxes: await mailboxList(person),
  };
}

export default function MailboxesRoute() {
  const t = useText();
  const { title, mailboxes } = useLoaderData<typeof loader>();
  const add = (
    <ButtonLink to="/settings/mailboxes/new" variant="primary" icon={Plus}>
      {t("mailboxes.list.add")}
    </ButtonLink>
  );
  const isEmpty = mailboxes.length === 0;
  return (
    <>
      <PageHeader title={title} context={t("mailboxes.context")} action={!isEmpty && add} />
      {isEmpty ? (
        <Empty title={t("mailboxes.list.empty")} action={add}>
          {t("mailboxes.list.emptyText")}
        </Empty>
      ) : (
        <MailboxTable mailboxes={mailboxes} />
      )}
    </>
  );
}
