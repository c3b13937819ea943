/** Links a case with another that belongs to it. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { OPEN_PHASES } from "~/features/cases/case-phase";
import { caseByReference, casesBeside, findCase } from "~/features/cases/case-queries.server";
import { linkSchema } from "~/features/cases/case-schemas";
import { linkCases } from "~/features/cases/related-cases/link-cases.server";
import { LinkForm } from "~/features/cases/ui/related-cases/link-form";
import { SmallPage } from "~/features/cases/ui/small-page";
import { requirePermission } from "~/features/identity/session.server";
import { db } from "~/platform/db.server";
import { parseForm } from "~/platform/forms/forms.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { notFound, refused } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "case:merge");
  const found = await caseByReference(person, params.ref);
  if (!found) throw notFound();
  const { reference } = found;
  return {
    title: textsFor(person.language)("cases.screens.links.title", { reference }),
    candidates: await casesBeside(person, found, [...OPEN_PHASES, "closed"]),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "case:merge");
  const t = textsFor(person.language, person.timeZone);
  const found = await caseByReference(person, params.ref);
  if (!found) throw notFound();
  const form = await parseForm(request, linkSchema, t);
  if (!form.ok) return form.reply;

  const { reference, kind } = form.value;
  const other = await findCase(person, reference);
  if (!other) return refused({ key: "cases.refusals.mergeUnknown" }, t, form.value);
  const verdict = await db.$transaction((tx) => linkCases(tx, person, found, other, kind));
  return verdict.ok
    ? redirectSaying(`/cases/${found.reference}`, t("cases.screens.links.done"))
    : refused(verdict.refusal, t, form.value);
}

export default function LinksRoute() {
  const t = useText();
  const { title, candidates } = useLoaderData<typeof loader>();
  return (
    <SmallPage title={title} context={t("cases.screens.links.context")}>
      <LinkForm candidates={candidates} />
    </SmallPage>
  );
}
