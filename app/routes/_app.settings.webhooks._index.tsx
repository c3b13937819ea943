/** The systems that are told what happens here. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import Plus from "lucide-react/icons/plus";
import { requirePermission } from "~/features/identity/session.server";
import { webhookList } from "~/features/notifications/webhooks/webhook-queries.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { ButtonLink } from "~/ui/button-link";
import { Table, TableCell, TableHeading } from "~/ui/data/table";
import { Empty } from "~/ui/page/empty";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { StateChip } from "~/ui/status/state-chip";
import { Time } from "~/ui/status/time";
import { useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";

export const meta = titleFromLoader;

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "source:manage");
  return {
    title: textsFor(person.language)("notices.webhooks.title"),
    webhooks: await webhookList(person),
  };
}

export default function WebhooksRoute() {
  const t = useText();
  const { title, webhooks } = useLoaderData<typeof loader>();
  const add = (
    <ButtonLink to="/settings/webhooks/new" variant="primary" icon={Plus}>
      {t("notices.webhooks.add")}
    </ButtonLink>
  );
  if (webhooks.length === 0) {
    return (
      <>
        <PageHeader title={title} context={t("notices.webhooks.context")} />
        <Empty title={t("notices.webhooks.empty")} action={add}>
          {t("notices.webhooks.emptyText")}
        </Empty>
      </>
    );
  }
  return (
    <>
      <PageHeader title={title} context={t("notices.webhooks.context")} action={add} />
      <Table caption={title}>
        <thead>
          <tr>
            <TableHeading>{t("notices.webhooks.name")}</TableHeading>
            <TableHeading>{t("notices.webhooks.host")}</TableHeading>
            <TableHeading>{t("notices.webhooks.state")}</TableHeading>
            <TableHeading>{t("notices.webhooks.last")}</TableHeading>
          </tr>
        </thead>
        <tbody>
          {webhooks.map(({ id, name, host, pausedAt, business, last }) => (
            <tr key={id}>
              <TableCell>
                <TextLink quiet to={`/settings/webhooks/${id}`}>
                  <bdi>{name}</bdi>
                </TextLink>
                {business && <div className="text-sm text-ink-soft">{business.name}</div>}
              </TableCell>
              <TableCell label={t("notices.webhooks.host")}>{host}</TableCell>
              <TableCell>
                <StateChip tone={pausedAt ? "waiting" : "good"}>
                  {t(pausedAt ? "notices.webhooks.paused" : "notices.webhooks.active")}
                </StateChip>
              </TableCell>
              <TableCell label={t("notices.webhooks.last")}>
                {last ? (
                  <>
                    {t(`notices.webhooks.states.${last.state}`)} · <Time at={last.createdAt} />
                  </>
                ) : (
                  t("notices.webhooks.never")
                )}
              </TableCell>
            </tr>
          ))}
        </tbody>
      </Table>
    </>
  );
}
