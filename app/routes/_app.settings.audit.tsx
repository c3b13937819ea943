/** What was recorded lately, and whether the chain over all of it holds. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { type ChainReport, verifyChain } from "~/features/audit/verify-chain.server";
import { recentEventsFor } from "~/features/cases/timeline/recent-events.server";
import { wordEvent } from "~/features/cases/timeline/word-event.server";
import { requirePermission } from "~/features/identity/session.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { Button } from "~/ui/button";
import { Table, TableCell, TableHeading } from "~/ui/data/table";
import { Notice } from "~/ui/page/notice";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { Time } from "~/ui/status/time";
import { useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "audit:verify");
  const t = textsFor(person.language, person.timeZone);
  const query = new URL(request.url).searchParams;
  const events = await recentEventsFor(person, query.get("before"));
  return {
    title: t("audit.page.title"),
    report: query.has("verify") ? await verifyChain() : null,
    events: events.map(({ id, at, actorName, ...event }) => ({
      id,
      at,
      actorName,
      sentence: wordEvent(event, { t, language: person.language }),
    })),
  };
}

export default function AuditRoute() {
  const t = useText();
  const { report, events } = useLoaderData<typeof loader>();
  const last = events.at(-1);
  return (
    <>
      <PageHeader
        title={t("audit.page.title")}
        context={t("audit.page.context")}
        action={
          <Form>
            <input type="hidden" name="verify" value="1" />
            <Button type="submit" variant="primary">
              {t("audit.page.verify")}
            </Button>
          </Form>
        }
      />
      {report && <Report report={report} />}
      <Table caption={t("audit.page.recent")}>
        <thead>
          <tr>
            <TableHeading>{t("audit.page.when")}</TableHeading>
            <TableHeading>{t("audit.page.who")}</TableHeading>
            <TableHeading>{t("audit.page.what")}</TableHeading>
          </tr>
        </thead>
        <tbody>
          {events.map(({ id, at, actorName, sentence }) => (
            <tr key={id}>
              <TableCell className="whitespace-nowrap text-ink-soft tabular-nums">
                <Time at={at} />
              </TableCell>
              <TableCell className="font-medium whitespace-nowrap">{actorName}</TableCell>
              <TableCell>{sentence}</TableCell>
            </tr>
          ))}
        </tbody>
      </Table>
      {events.length === 100 && last && (
        <p className="mt-4">
          <TextLink to={`?before=${last.id}`}>{t("audit.page.older")}</TextLink>
        </p>
      )}
    </>
  );
}

function Report({ report: { checked, unsealed, broken } }: { report: ChainReport }) {
  const t = useText();
  if (!broken) {
    return (
      <Notice tone="good" className="mb-6" alert>
        {t("audit.page.holds", { count: checked, unsealed })}
      </Notice>
    );
  }
  return (
    <Notice tone="critical" className="mb-6" alert title={t("audit.page.broken")}>
      {t(`audit.page.why.${broken.why}`, { position: broken.position, event: broken.eventId })}
    </Notice>
  );
}

export const meta = titleFromLoader;
