/** Says that somebody no longer controls a portfolio. */
import type { ActionFunctionArgs } from "@remix-run/node";
import { requireCase } from "~/features/appeals/require-appeal.server";
import { changePortfolioAdmin } from "~/features/assets/portfolio-admins.server";
import { requirePermission } from "~/features/identity/session.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { idParam } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "asset:edit");
  const { id: caseId, businessId, reference } = await requireCase(person, params);
  const adminId = idParam(params, "adminId");
  const t = textsFor(person.language);

  const changed = await changePortfolioAdmin(person, { caseId, businessId }, adminId, "removed");
  const back = `/cases/${reference}/appeals/doors`;
  return changed.ok
    ? redirectSaying(back, t("advice.admins.removedSaved"))
    : redirectSaying(back, t(changed.refusal.key), { tone: "critical" });
}
