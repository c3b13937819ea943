/** Lets go of a claim whose sentence is not in the text any more. */
import type { ActionFunctionArgs } from "@remix-run/node";
import { appealPath } from "~/features/appeals/appeal-path";
import { sentenceAddress } from "~/features/appeals/claims/claim-page.server";
import { judgedSchema } from "~/features/appeals/claims/claim-schemas";
import { letClaimGo } from "~/features/appeals/claims/judge-claim.server";
import { requireAppeal } from "~/features/appeals/require-appeal.server";
import { requirePermission } from "~/features/identity/session.server";
import { parseForm } from "~/platform/forms/forms.server";
import { complain, redirectSaying } from "~/platform/http/flash.server";
import { textsFor } from "~/platform/i18n/texts.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "appeal:draft");
  const appeal = await requireAppeal(person, params);
  const address = sentenceAddress(params, appeal.round);
  const t = textsFor(person.language, person.timeZone);
  const form = await parseForm(request, judgedSchema, t);
  if (!form.ok) return form.reply;

  const { claimId, version } = form.value;
  const path = appealPath(appeal, `claims?language=${address.language}`);
  const done = await letClaimGo(appeal.id, claimId ?? appeal.id, version);
  return done.ok
    ? redirectSaying(path, t("claims.claim.letGone"))
    : complain(path, t(done.refusal.key, done.refusal.params));
}
