/** Gives many cases to one lead: those that were ticked, or all that the filter finds. */
import type { ActionFunctionArgs } from "@remix-run/node";
import { bulkAssignSchema } from "~/features/cases/case-schemas";
import { findLead } from "~/features/cases/people/people-of-case.server";
import { assignMatching, assignSelected } from "~/features/cases/queue/assign-cases.server";
import { readFilter, viewQuery } from "~/features/cases/queue/queue-filter";
import { requirePermission } from "~/features/identity/session.server";
import { parseForm } from "~/platform/forms/forms.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { textsFor } from "~/platform/i18n/texts.server";

export async function action({ request }: ActionFunctionArgs) {
  const person = await requirePermission(request, "case:assign");
  const t = textsFor(person.language, person.timeZone);
  const form = await parseForm(request, bulkAssignSchema, t);
  if (!form.ok) return redirectSaying("/cases", t("cases.errors.owner"), { tone: "critical" });

  const { ownerId, ids, all } = form.value;
  const query = viewQuery(new URLSearchParams(form.value.query));
  const verdict =
    all === "matching"
      ? await assignMatching(person, ownerId, readFilter(new URLSearchParams(query)))
      : await assignSelected(person, ownerId, ids);
  const back = query ? `/cases?${query}` : "/cases";
  if (!verdict.ok) {
    const { key, params } = verdict.refusal;
    return redirectSaying(back, t(key, params), { tone: "critical" });
  }
  const { assigned, skipped, returnable, run } = verdict.value;
  const name = (await findLead(ownerId))?.name ?? "";
  const said = [
    assigned > 0 && t("cases.screens.queue.assign.done", { count: assigned, name }),
    skipped > 0 && t("cases.screens.queue.assign.skipped", { count: skipped }),
    assigned + skipped === 0 && t("cases.screens.queue.assign.nothing"),
  ];
  return redirectSaying(back, said.filter(Boolean).join(" "), {
    ...(returnable > 0 && { undo: { action: "/cases/assignment/undo", fields: { run, query } } }),
  });
}
