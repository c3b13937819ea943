/** Notes how a customer says it was made up to them. */
import type { ActionFunctionArgs } from "@remix-run/node";
import { requirePermission } from "~/features/identity/session.server";
import { scoreCustomer } from "~/features/recovery/customers/care/change-customer.server";
import { scoreSchema } from "~/features/recovery/customers/care/customer-schemas";
import { customerDoor } from "~/features/recovery/customers/customer-door.server";
import { parseForm } from "~/platform/forms/forms.server";
import { complain, redirectSaying } from "~/platform/http/flash.server";
import { textsFor } from "~/platform/i18n/texts.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "recovery:work");
  const { key, page } = await customerDoor(person, params);
  const t = textsFor(person.language, person.timeZone);
  const form = await parseForm(request, scoreSchema, t);
  if (!form.ok) return complain(page, t("common.errors.choose"));
  const scored = await scoreCustomer(person, key, Number(form.value.score));
  return scored.ok
    ? redirectSaying(page, t("customer.said.scored"))
    : complain(page, t(scored.refusal.key, scored.refusal.params));
}
