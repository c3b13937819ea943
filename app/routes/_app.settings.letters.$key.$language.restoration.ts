/** Puts a letter back to how it came. */
import type { ActionFunctionArgs } from "@remix-run/node";
import { letterParam } from "~/features/correspondence/letters/letter-view.server";
import { restoreWording } from "~/features/correspondence/letters/letter-wording.server";
import { requirePermission } from "~/features/identity/session.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { textsFor } from "~/platform/i18n/texts.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "letter:edit");
  const { key, language } = letterParam(params);
  await restoreWording(person, key, language);
  const t = textsFor(person.language, person.timeZone);
  return redirectSaying(`/settings/letters/${key}/${language}`, t("letters.restored"));
}
