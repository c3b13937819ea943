/** Takes a merge back: the case stands again where it stood. */
import type { ActionFunctionArgs } from "@remix-run/node";
import { caseByReference } from "~/features/cases/case-queries.server";
import { unmergeCase } from "~/features/cases/related-cases/merge-cases.server";
import { requirePermission } from "~/features/identity/session.server";
import { db } from "~/platform/db.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { notFound } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "case:merge");
  const t = textsFor(person.language, person.timeZone);
  const found = await caseByReference(person, params.ref);
  if (!found) throw notFound();

  const verdict = await db.$transaction((tx) => unmergeCase(tx, person, found.id));
  const back = `/cases/${found.reference}`;
  return verdict.ok
    ? redirectSaying(back, t("cases.screens.merging.undone"))
    : redirectSaying(back, t(verdict.refusal.key, verdict.refusal.params), { tone: "critical" });
}
