/** Hands out what was approved; a voucher gets its code. */
import type { ActionFunctionArgs } from "@remix-run/node";
import { caseByReference } from "~/features/cases/case-queries.server";
import { requirePermission } from "~/features/identity/session.server";
import {
  decideTicked,
  wordedDecision,
} from "~/features/recovery/compensation/grants/decide-ticked.server";
import { grantOfCase } from "~/features/recovery/compensation/grants/grant-queries.server";
import { complain, redirectSaying } from "~/platform/http/flash.server";
import { idParam, notFound } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "compensation:issue");
  const id = idParam(params, "grantId");
  const found = await caseByReference(person, params.ref);
  if (!found || !(await grantOfCase(person, found.id, id))) throw notFound();
  const t = textsFor(person.language, person.timeZone);
  const { id: caseId, businessId, reference } = found;
  const moved = await decideTicked(person, {
    caseId,
    businessId,
    ids: [id],
    move: "issue",
    reason: "",
  });
  const page = `/cases/${reference}/recovery/compensation/grants/${id}`;
  const words = wordedDecision(t, "issue", moved);
  return moved.count === 1 ? redirectSaying(page, words) : complain(page, words);
}
