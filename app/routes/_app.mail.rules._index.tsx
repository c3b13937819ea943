/** What was taught about mail of senders. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { threadPath } from "~/features/correspondence/thread-path";
import { requirePermission } from "~/features/identity/session.server";
import { type MailRuleInList, mailRules } from "~/features/mailroom/filing/teach.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { Table, TableCell, TableHeading } from "~/ui/data/table";
import { Empty } from "~/ui/page/empty";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";

export const meta = titleFromLoader;

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "correspondence:log");
  return {
    title: textsFor(person.language)("mailroom.rules.title"),
    rules: await mailRules(person),
  };
}

export default function MailRulesRoute() {
  const t = useText();
  const { title, rules } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title={title}
        context={t("mailroom.rules.about")}
        breadcrumbs={[{ label: t("mailroom.title"), href: "/mail" }]}
      />
      {rules.length === 0 ? (
        <Empty title={t("mailroom.rules.empty")}>{t("mailroom.rules.about")}</Empty>
      ) : (
        <Table caption={title}>
          <thead>
            <tr>
              <TableHeading>{t("mailroom.rules.sender")}</TableHeading>
              <TableHeading>{t("mailroom.rules.goes")}</TableHeading>
              <TableHeading>{t("mailroom.rules.by")}</TableHeading>
              <TableHeading hidden>{t("mailroom.rules.remove")}</TableHeading>
            </tr>
          </thead>
          <tbody>
            {rules.map((rule) => (
              <tr key={rule.id}>
                <TableCell>
                  <span className="break-all">{rule.sender}</span>
                </TableCell>
                <TableCell label={t("mailroom.rules.goes")}>
                  <Goal rule={rule} />
                </TableCell>
                <TableCell label={t("mailroom.rules.by")}>
                  <bdi>{rule.taughtByName}</bdi>
                </TableCell>
                <TableCell>
                  <Form method="post" action={`/mail/rules/${rule.id}/removal`}>
                    <SubmitButton variant="quiet">{t("mailroom.rules.remove")}</SubmitButton>
                  </Form>
                </TableCell>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </>
  );
}

function Goal({ rule: { isUnwanted, provider, thread } }: { rule: MailRuleInList }) {
  const t = useText();
  if (isUnwanted) return <>{t("mailroom.rules.unwanted")}</>;
  if (provider) return <>{t("mailroom.rules.provider", { name: provider.name })}</>;
  const reference = thread?.cases[0]?.case.reference;
  if (!thread || !reference) return null;
  return (
    <TextLink to={threadPath({ reference, id: thread.id })}>
      <bdi>{thread.title}</bdi>
    </TextLink>
  );
}
