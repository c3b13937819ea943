/** Looks at the website and the privacy policy of a case's business, and shows what was found so far. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { dossiersToFill } from "~/features/appeals/evidence/dossiers-to-fill.server";
import { AddToDossier } from "~/features/appeals/ui/evidence/add-to-dossier";
import { caseByReference } from "~/features/cases/case-queries.server";
import { namesOfCase } from "~/features/cases/facts/names-of-case.server";
import { checkSites } from "~/features/evidence/site-check/check-sites.server";
import { siteChecksOf } from "~/features/evidence/site-check/site-check-queries.server";
import { siteCheckSchema } from "~/features/evidence/site-check/site-check-schemas";
import { suggestedAddresses } from "~/features/evidence/site-check/suggested-addresses";
import { takesEvidence } from "~/features/evidence/takes-evidence";
import { SiteCheckCard } from "~/features/evidence/ui/site-check/site-check-card";
import { SiteCheckForm } from "~/features/evidence/ui/site-check/site-check-form";
import { can } from "~/features/identity/permissions";
import { requirePermission } from "~/features/identity/session.server";
import { parseForm } from "~/platform/forms/forms.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { notFound, refused } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { SideLayout } from "~/ui/flow/side-layout";
import { Card } from "~/ui/page/card";
import { Empty } from "~/ui/page/empty";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "case:read");
  const found = await caseByReference(person, params.ref);
  if (!found) throw notFound();
  const mayDraft = can(person, "appeal:draft");
  const [checks, { website }, dossiers] = await Promise.all([
    siteChecksOf(found.id),
    namesOfCase(found.id),
    mayDraft ? dossiersToFill(found.id) : [],
  ]);
  return {
    title: textsFor(person.language)("siteChecks.title"),
    reference: found.reference,
    base: `/cases/${found.reference}/evidence`,
    dossiers,
    checks,
    known: suggestedAddresses(website, checks),
    mayCheck: can(person, "evidence:attach") && takesEvidence(found),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "evidence:attach");
  const found = await caseByReference(person, params.ref);
  if (!found) throw notFound();
  const t = textsFor(person.language);
  const form = await parseForm(request, siteCheckSchema, t);
  if (!form.ok) return form.reply;
  if (!takesEvidence(found)) return refused({ key: "evidence.errors.caseOver" }, t, form.value);

  const { names } = await namesOfCase(found.id);
  const checked = await checkSites(person, { id: found.id, names }, form.value);
  if (!checked.ok) return refused(checked.refusal, t, form.value);
  const count = checked.value.length;
  return redirectSaying(
    `/cases/${found.reference}/evidence/website`,
    t("siteChecks.done", { count }),
  );
}

export default function SiteCheckRoute() {
  const t = useText();
  const { title, reference, base, checks, dossiers, known, mayCheck } =
    useLoaderData<typeof loader>();
  const list = (
    <div className="space-y-4">
      {checks.map((check) => (
        <SiteCheckCard key={check.id} check={check} base={base}>
          <AddToDossier
            reference={reference}
            dossiers={dossiers}
            exhibits={[check.evidenceId, check.pageFileId].filter((id) => id !== null)}
          />
        </SiteCheckCard>
      ))}
      {checks.length === 0 && (
        <Empty title={t("siteChecks.empty.title")}>{t("siteChecks.empty.text")}</Empty>
      )}
    </div>
  );
  return (
    <>
      <PageHeader
        title={title}
        context={t("siteChecks.context")}
        breadcrumbs={[{ label: t("siteChecks.trail"), href: base }]}
      />
      {mayCheck ? (
        <SideLayout
          side={
            <Card title={t("siteChecks.form.title")}>
              <SiteCheckForm key={`${known.website} ${known.privacy_policy}`} known={known} />
            </Card>
          }
        >
          {list}
        </SideLayout>
      ) : (
        list
      )}
    </>
  );
}
