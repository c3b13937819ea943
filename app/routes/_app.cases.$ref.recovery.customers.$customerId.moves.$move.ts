/** Notes where a customer stands. */
import type { ActionFunctionArgs } from "@remix-run/node";
import { requirePermission } from "~/features/identity/session.server";
import { moveCustomer } from "~/features/recovery/customers/care/change-customer.server";
import { CUSTOMER_MOVES } from "~/features/recovery/customers/care/customer-lifecycle";
import { standingSchema } from "~/features/recovery/customers/care/customer-schemas";
import { customerDoor } from "~/features/recovery/customers/customer-door.server";
import { parseForm } from "~/platform/forms/forms.server";
import { complain, redirectSaying } from "~/platform/http/flash.server";
import { notFound } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "recovery:work");
  const { key, page } = await customerDoor(person, params);
  const move = CUSTOMER_MOVES.find((each) => each === params.move);
  if (!move) throw notFound();
  const t = textsFor(person.language, person.timeZone);
  const form = await parseForm(request, standingSchema, t);
  if (!form.ok) return complain(page, t("customer.refusals.changed"));
  const moved = await moveCustomer(person, key, move, form.value.version);
  return moved.ok
    ? redirectSaying(page, t("customer.said.moved"))
    : complain(page, t(moved.refusal.key, moved.refusal.params));
}
