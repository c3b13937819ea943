/** Closes a pool of vouchers: nothing is handed out from it any more. */
import type { ActionFunctionArgs } from "@remix-run/node";
import { caseByReference } from "~/features/cases/case-queries.server";
import { requirePermission } from "~/features/identity/session.server";
import { archivePool } from "~/features/recovery/compensation/vouchers/edit-pools.server";
import { poolOf } from "~/features/recovery/compensation/vouchers/pool-queries.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { idParam, notFound } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "recovery:work");
  const id = idParam(params, "poolId");
  const found = await caseByReference(person, params.ref);
  if (!found?.businessId || !(await poolOf(found, id))) throw notFound();
  await archivePool(person, found.businessId, id);
  return redirectSaying(
    `/cases/${found.reference}/recovery/compensation/pools/${id}`,
    textsFor(person.language)("compensation.pools.archived"),
  );
}
