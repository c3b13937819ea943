/** Gives a case to somebody. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { caseByReference } from "~/features/cases/case-queries.server";
import { ownerSchema } from "~/features/cases/case-schemas";
import { assignCase } from "~/features/cases/people/assign-case.server";
import { findLead, peopleWhoMay } from "~/features/cases/people/people-of-case.server";
import { OwnerForm } from "~/features/cases/ui/owner-form";
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
  const person = await requirePermission(request, "case:assign");
  const found = await caseByReference(person, params.ref);
  if (!found) throw notFound();
  const { reference, ownerId } = found;
  const leads = await peopleWhoMay("case:move", found);
  return {
    title: textsFor(person.language)("cases.screens.owner.title", { reference }),
    leads: leads.map(({ id, name }) => ({ value: id, label: name })),
    seenOwnerId: ownerId,
    ownerId: ownerId ?? (leads.some(({ id }) => id === person.id) ? person.id : null),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "case:assign");
  const t = textsFor(person.language, person.timeZone);
  const found = await caseByReference(person, params.ref);
  if (!found) throw notFound();
  const form = await parseForm(request, ownerSchema, t);
  if (!form.ok) return form.reply;

  const { ownerId, seenOwnerId } = form.value;
  const { reference } = found;
  const verdict = await db.$transaction((tx) =>
    assignCase(tx, person, found.id, ownerId, new Date(), { seenOwnerId }),
  );
  if (!verdict.ok) {
    const { refusal } = verdict;
    const isTold = /^cases\.refusals\.owner(Changed|Taken)$/.test(refusal.key);
    const seen = isTold ? refusal.params?.ownerId : seenOwnerId;
    return refused(refusal, t, { ownerId, seenOwnerId: seen });
  }
  const name = (await findLead(ownerId))?.name ?? "";
  return redirectSaying(`/cases/${reference}`, t("cases.screens.owner.done", { reference, name }));
}

export default function OwnerRoute() {
  const t = useText();
  const { title, leads, ownerId, seenOwnerId } = useLoaderData<typeof loader>();
  return (
    <SmallPage title={title} context={t("cases.screens.owner.context")}>
      <OwnerForm leads={leads} ownerId={ownerId} seenOwnerId={seenOwnerId} />
    </SmallPage>
  );
}
