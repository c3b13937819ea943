/** Makes a redacted copy of an exhibit: boxes on what can be looked at, parts of what can be read. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { caseByReference } from "~/features/cases/case-queries.server";
import { exhibitOfCase } from "~/features/evidence/evidence-queries.server";
import { redactExhibit } from "~/features/evidence/redaction/redact-exhibit.server";
import { redactedAs } from "~/features/evidence/redaction/redacted-as";
import { redactionPage } from "~/features/evidence/redaction/redaction-page.server";
import { boxesSchema, wordsSchema } from "~/features/evidence/redaction/redaction-schemas";
import { BoxForm } from "~/features/evidence/ui/redaction/box-form";
import { WordsForm } from "~/features/evidence/ui/redaction/words-form";
import { requirePermission } from "~/features/identity/session.server";
import { parseForm } from "~/platform/forms/forms.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { idParam, notFound, refused } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { Notice } from "~/ui/page/notice";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "evidence:attach");
  const found = await caseByReference(person, params.ref);
  const exhibit = found && (await exhibitOfCase(found.id, idParam(params, "exhibitId")));
  if (!exhibit || exhibit.removedAt) throw notFound();
  const t = textsFor(person.language);
  return {
    title: t("redaction.title", { name: exhibit.fileName }),
    base: `/cases/${found.reference}/evidence`,
    id: exhibit.id,
    name: exhibit.fileName,
    toHide: await redactionPage(found.id, exhibit, t),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "evidence:attach");
  const found = await caseByReference(person, params.ref);
  const exhibit = found && (await exhibitOfCase(found.id, idParam(params, "exhibitId")));
  if (!exhibit) throw notFound();
  const t = textsFor(person.language);
  const isText = redactedAs(exhibit.file.mediaType) === "text";
  const form = await parseForm(request, isText ? wordsSchema : boxesSchema, t);
  if (!form.ok) return form.reply;

  const verdict = await redactExhibit(person, exhibit.id, form.value);
  if (!verdict.ok) return refused(verdict.refusal, t, form.value);
  const copy = `/cases/${found.reference}/evidence/${verdict.value.id}`;
  return redirectSaying(copy, t("redaction.done"));
}

export default function RedactionRoute() {
  const t = useText();
  const { title, base, id, name, toHide } = useLoaderData<typeof loader>();
  const back = `${base}/${id}`;
  const trail = [
    { label: t("evidence.title"), href: base },
    { label: name, href: back },
  ];
  return (
    <>
      <PageHeader breadcrumbs={trail} title={title} context={t("redaction.context")} />
      {toHide.as === null && (
        <Notice tone="caution">
          {t(`redaction.refused.${toHide.why}`, { count: toHide.count })}
        </Notice>
      )}
      {toHide.as === "text" && <WordsForm found={toHide.found} back={back} />}
      {(toHide.as === "picture" || toHide.as === "pages") && (
        <BoxForm pages={toHide.pages} hasPages={toHide.as === "pages"} back={back} />
      )}
    </>
  );
}
