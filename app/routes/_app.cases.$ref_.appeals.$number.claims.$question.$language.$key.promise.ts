/** Words a sentence as its action allows, in the answer itself, and links the two. */
import type { ActionFunctionArgs } from "@remix-run/node";
import { appealPath } from "~/features/appeals/appeal-path";
import { sentenceAddress } from "~/features/appeals/claims/claim-page.server";
import { promiseSchema } from "~/features/appeals/claims/claim-schemas";
import { wordAsPromise } from "~/features/appeals/claims/word-as-promise.server";
import { requireAppeal } from "~/features/appeals/require-appeal.server";
import { reportSections } from "~/features/appeals/together/report-sections.server";
import { requirePermission } from "~/features/identity/session.server";
import { parseForm } from "~/platform/forms/forms.server";
import { complain, redirectSaying } from "~/platform/http/flash.server";
import { textsFor } from "~/platform/i18n/texts.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "appeal:draft");
  const appeal = await requireAppeal(person, params);
  const address = sentenceAddress(params, appeal.round);
  const t = textsFor(person.language, person.timeZone);
  const form = await parseForm(request, promiseSchema, t);
  if (!form.ok) return form.reply;

  const path = appealPath(appeal, `claims?language=${address.language}`);
  const read = { ...address, ...form.value };
  const worded = await wordAsPromise(person, appeal.id, read, appeal.case.happenedZone);
  if (worded.ok) await reportSections(appeal);
  return worded.ok
    ? redirectSaying(path, t("claims.claim.worded"))
    : complain(path, t(worded.refusal.key, worded.refusal.params));
}
