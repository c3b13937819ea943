/** Corrects what a case says about itself. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { lastChange } from "~/features/audit/timeline-queries.server";
import { caseByReference } from "~/features/cases/case-queries.server";
import { caseFactsSchema } from "~/features/cases/case-schemas";
import { factsForm, factsStart, factsWords } from "~/features/cases/facts/case-facts-form.server";
import { editCase } from "~/features/cases/facts/edit-case.server";
import { FactsForm } from "~/features/cases/ui/facts/facts-form";
import { SmallPage } from "~/features/cases/ui/small-page";
import { requirePermission } from "~/features/identity/session.server";
import { db } from "~/platform/db.server";
import { parseOpened, refusedOpened, saveOpened } from "~/platform/forms/opened-form.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { isId, notFound } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { timeZones } from "~/platform/i18n/zones";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "case:edit");
  const t = textsFor(person.language, person.timeZone);
  const found = await caseByReference(person, params.ref);
  if (!found) throw notFound();
  const business = new URL(request.url).searchParams.get("businessId");
  const form = await factsForm(
    person,
    found.id,
    t,
    business && isId(business) ? business : undefined,
  );
  return { title: t("cases.screens.facts.title"), ...form, zones: timeZones() };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "case:edit");
  const t = textsFor(person.language, person.timeZone);
  const found = await caseByReference(person, params.ref);
  if (!found) throw notFound();
  const form = await parseOpened(request, caseFactsSchema, t);
  if (!form.ok) return form.reply;

  const saved = await saveOpened(form, {
    stands: () => factsStart(found.id),
    save: (value) => db.$transaction((tx) => editCase(tx, person, found.id, value)),
    together: [
      ["happenedAt", "happenedZone"],
      ["businessId", "assetIds"],
    ],
  });
  return saved.ok
    ? redirectSaying(`/cases/${found.reference}`, t("cases.screens.facts.done"))
    : refusedOpened(saved, form, {
        t,
        words: await factsWords(found.id),
        last: await lastChange("case", found.id, "case.edited"),
      });
}

export default function FactsRoute() {
  const t = useText();
  const { title, ...form } = useLoaderData<typeof loader>();
  return (
    <SmallPage title={title} context={t("cases.screens.facts.context")}>
      <FactsForm {...form} />
    </SmallPage>
  );
}
