/** What a person knows of an answer of which nobody else knows whether it left. */
import type { ActionFunctionArgs } from "@remix-run/node";
import { requirePermission } from "~/features/identity/session.server";
import { recoveryDoor } from "~/features/recovery/recovery-door.server";
import {
  ANSWER_BY_HAND,
  settleAnswerByHand,
} from "~/features/recovery/requests/answers/settle-answer.server";
import { requireRequest } from "~/features/recovery/requests/request-queries.server";
import { complain, redirectSaying } from "~/platform/http/flash.server";
import { idParam, notFound } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "recovery:work");
  const { of, recovery } = await recoveryDoor(person, params);
  const requestId = idParam(params, "requestId");
  await requireRequest(person, of.id, requestId);
  const how = ANSWER_BY_HAND.find((each) => each === params.how);
  if (!how) throw notFound();
  const t = textsFor(person.language, person.timeZone);
  const page = `${recovery}/requests/${requestId}`;
  const settled = await settleAnswerByHand(person, { caseId: of.id, requestId }, how);
  return settled.ok
    ? redirectSaying(page, t(`requests.answers.said.${how}`))
    : complain(page, t(settled.refusal.key, settled.refusal.params));
}
