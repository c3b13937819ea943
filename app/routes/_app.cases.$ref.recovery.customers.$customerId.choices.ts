/** That a customer stopped a channel, or allows it again. */
import type { ActionFunctionArgs } from "@remix-run/node";
import { requirePermission } from "~/features/identity/session.server";
import { choiceSchema } from "~/features/recovery/customers/care/customer-schemas";
import { keepChoice } from "~/features/recovery/customers/care/keep-choice.server";
import { customerDoor } from "~/features/recovery/customers/customer-door.server";
import { parseForm } from "~/platform/forms/forms.server";
import { complain, redirectSaying } from "~/platform/http/flash.server";
import { textsFor } from "~/platform/i18n/texts.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "recovery:work");
  const { key, page } = await customerDoor(person, params);
  const t = textsFor(person.language, person.timeZone);
  const form = await parseForm(request, choiceSchema, t);
  if (!form.ok) return complain(page, t("common.errors.choose"));
  const kept = await keepChoice(person, key, form.value);
  return kept.ok
    ? redirectSaying(page, t(`customer.said.${form.value.word === "stop" ? "stopped" : "allowed"}`))
    : complain(page, t(kept.refusal.key, kept.refusal.params));
}
