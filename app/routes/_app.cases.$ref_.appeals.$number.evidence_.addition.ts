/** Adds exhibits to the dossier, behind those that are chosen already. */
import type { ActionFunctionArgs } from "@remix-run/node";
import { evidenceChoiceSchema } from "~/features/appeals/appeal-schemas";
import { addToDossier } from "~/features/appeals/evidence/choose-evidence.server";
import { requireAppeal } from "~/features/appeals/require-appeal.server";
import { requirePermission } from "~/features/identity/session.server";
import { parseForm } from "~/platform/forms/forms.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { textsFor } from "~/platform/i18n/texts.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "appeal:draft");
  const appeal = await requireAppeal(person, params);
  const t = textsFor(person.language, person.timeZone);
  const form = await parseForm(request, evidenceChoiceSchema, t);
  if (!form.ok) return form.reply;

  const added = await addToDossier(person, appeal.id, form.value.exhibits);
  const page = `/cases/${appeal.reference}/evidence/website`;
  return added.ok
    ? redirectSaying(page, t("appeals.screens.evidence.added", { round: appeal.round }))
    : redirectSaying(page, t(added.refusal.key, added.refusal.params), { tone: "caution" });
}
