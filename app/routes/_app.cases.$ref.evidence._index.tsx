/** The evidence of a case: what there is, and more of it. */
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { lazy, Suspense } from "react";
import { caseByReference } from "~/features/cases/case-queries.server";
import { exhibitsOfCase, removedExhibits } from "~/features/evidence/evidence-queries.server";
import { formReplyOf, isComplete, replyToUpload } from "~/features/evidence/reply-to-upload.server";
import { takesEvidence } from "~/features/evidence/takes-evidence";
import { ExhibitList } from "~/features/evidence/ui/exhibit-list";
import { UploadForm } from "~/features/evidence/ui/upload-form";
import { wayBack } from "~/features/evidence/way-back.server";
import { kindChoices, wordExhibit } from "~/features/evidence/word-exhibit.server";
import { can } from "~/features/identity/permissions";
import { requirePermission } from "~/features/identity/session.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { notFound } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { timeZones } from "~/platform/i18n/zones";
import { ButtonLink } from "~/ui/button-link";
import { SideLayout } from "~/ui/flow/side-layout";
import { Card } from "~/ui/page/card";
import { Empty } from "~/ui/page/empty";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

/** Seldom is anything removed, and few may put it back. */
const RemovedList = lazy(() => import("~/features/evidence/ui/removed-list"));

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "case:read");
  const found = await caseByReference(person, params.ref);
  if (!found) throw notFound();

  const mayRemove = can(person, "evidence:remove");
  const [exhibits, removed] = await Promise.all([
    exhibitsOfCase(found.id),
    mayRemove ? removedExhibits(found.id) : [],
  ]);
  const mayAttach = can(person, "evidence:attach") && takesEvidence(found);
  return {
    title: textsFor(person.language)("evidence.pageTitle", { reference: found.reference }),
    base: `/cases/${found.reference}/evidence`,
    back: wayBack(request),
    exhibits: exhibits.map((exhibit) => wordExhibit(person, exhibit)),
    removed,
    upload: mayAttach && {
      kinds: kindChoices(person),
      zones: timeZones(),
      zone: person.timeZone,
    },
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "evidence:attach");
  const found = await caseByReference(person, params.ref);
  if (!found) throw notFound();

  const outcome = await replyToUpload(person, found, request);
  const t = textsFor(person.language);
  const back = wayBack(request);
  const page = `/cases/${found.reference}/evidence`;
  return isComplete(outcome)
    ? redirectSaying(
        back ? `${page}?back=${encodeURIComponent(back)}` : page,
        t("evidence.upload.done", { count: outcome.attached }),
      )
    : data(formReplyOf(outcome, t), { status: 422 });
}

export default function EvidenceRoute() {
  const t = useText();
  const { base, back, exhibits, removed, upload } = useLoaderData<typeof loader>();
  const list =
    exhibits.length > 0 ? (
      <ExhibitList exhibits={exhibits} base={base} />
    ) : (
      <Empty title={t("evidence.empty.title")}>{t("evidence.empty.text")}</Empty>
    );
  const main = (
    <>
      {list}
      {removed.length > 0 && (
        <Suspense>
          <RemovedList removed={removed} base={base} />
        </Suspense>
      )}
    </>
  );
  return (
    <>
      <PageHeader
        title={t("evidence.title")}
        context={exhibits.length > 0 && t("evidence.count", { count: exhibits.length })}
        secondary={
          <>
            {back && <ButtonLink to={back}>{t("evidence.backToAppeal")}</ButtonLink>}
            <ButtonLink to={`${base}/website`}>{t("evidence.website")}</ButtonLink>
          </>
        }
      />
      {upload ? (
        <SideLayout
          side={
            <Card title={t("evidence.upload.title")}>
              <UploadForm base={base} {...upload} />
            </Card>
          }
        >
          {main}
        </SideLayout>
      ) : (
        main
      )}
    </>
  );
}
