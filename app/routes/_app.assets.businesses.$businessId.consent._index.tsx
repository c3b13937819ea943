/** Where people agreed to hear from a business, what they read, and the logs that prove it. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import Plus from "lucide-react/icons/plus";
import Upload from "lucide-react/icons/upload";
import { businessPage } from "~/features/assets/asset-page-queries.server";
import { archivedSources, consentSources } from "~/features/consent/sources/source-queries.server";
import { SourceCard } from "~/features/consent/ui/source-card";
import { optOutsOf } from "~/features/contacts/opt-outs.server";
import { can } from "~/features/identity/permissions";
import { requirePermission } from "~/features/identity/session.server";
import { importsOf } from "~/features/imports/import-queries.server";
import { ImportList } from "~/features/imports/ui/import-list";
import { idParam, notFound } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { Button } from "~/ui/button";
import { ButtonLink } from "~/ui/button-link";
import { Card } from "~/ui/page/card";
import { Disclosure } from "~/ui/page/disclosure";
import { Empty } from "~/ui/page/empty";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "asset:read");
  const business = await businessPage(person, idParam(params, "businessId"));
  if (!business) throw notFound();
  const [sources, archived, consentLogs, sendLogs, optOuts] = await Promise.all([
    consentSources(business),
    archivedSources(business.id),
    importsOf(business.id, "consent"),
    importsOf(business.id, "send_log"),
    optOutsOf(business.id, new Date()),
  ]);
  return {
    title: textsFor(person.language)("consent.title"),
    business: { id: business.id, name: business.name },
    sources,
    archived,
    consentLogs,
    sendLogs,
    stopped: optOuts.stopped,
    mayEdit: can(person, "consent:edit") && business.archivedAt === null,
  };
}

export default function ConsentRoute() {
  const t = useText();
  const { title, business, sources, archived, consentLogs, sendLogs, stopped, mayEdit } =
    useLoaderData<typeof loader>();
  const page = `/assets/businesses/${business.id}`;
  const trail = [
    { label: t("assets.title"), href: "/assets" },
    { label: business.name, href: page },
  ];
  const add = mayEdit && (
    <ButtonLink to={`${page}/consent/sources/new`} variant="primary" icon={Plus}>
      {t("consent.addSource")}
    </ButtonLink>
  );
  const importing = (kind: "consent" | "send_log") =>
    mayEdit && (
      <ButtonLink to={`${page}/imports/new?kind=${kind}`} size="small" icon={Upload}>
        {t(kind === "consent" ? "consent.importLog" : "consent.importSends")}
      </ButtonLink>
    );
  return (
    <>
      <PageHeader
        title={title}
        breadcrumbs={trail}
        context={t("consent.context", { business: business.name })}
        action={add || undefined}
      />
      <div className="space-y-4">
        {sources.length === 0 && (
          <Empty title={t("consent.noSources.title")} action={add || undefined}>
            {t("consent.noSources.text")}
          </Empty>
        )}
        {sources.map((source) => (
          <SourceCard
            key={source.id}
            source={source}
            base={`${page}/consent`}
            business={business.name}
            mayEdit={mayEdit}
          />
        ))}
        {archived.length > 0 && (
          <Disclosure summary={t("consent.archivedSources", { count: archived.length })}>
            <ul className="divide-y divide-line">
              {archived.map(({ id, name }) => (
                <li key={id} className="flex flex-wrap items-center justify-between gap-2 py-2">
                  <bdi>{name}</bdi>
                  {mayEdit && (
                    <Form method="post" action={`${page}/consent/sources/${id}/restoration`}>
                      <Button type="submit" size="small">
                        {t("consent.restore")}
                      </Button>
                    </Form>
                  )}
                </li>
              ))}
            </ul>
          </Disclosure>
        )}
        <Card title={t("imports.list.consent")} actions={importing("consent")}>
          <ImportList
            base={`${page}/imports`}
            caption={t("imports.list.consent")}
            imports={consentLogs}
          />
        </Card>
        <Card id="send-logs" title={t("imports.list.send_log")} actions={importing("send_log")}>
          <ImportList
            base={`${page}/imports`}
            caption={t("imports.list.send_log")}
            imports={sendLogs}
          />
        </Card>
        <Card title={t("consent.optOuts")}>
          <p>
            {stopped > 0 ? t("consent.optOutCount", { count: stopped }) : t("consent.noOptOuts")}
          </p>
        </Card>
      </div>
    </>
  );
}
