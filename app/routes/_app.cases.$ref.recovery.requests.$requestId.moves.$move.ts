/** What is done with something a customer missed. */
import type { ActionFunctionArgs } from "@remix-run/node";
import { requirePermission } from "~/features/identity/session.server";
import { recoveryDoor } from "~/features/recovery/recovery-door.server";
import { moveRequest } from "~/features/recovery/requests/move-request.server";
import { REQUEST_MOVES } from "~/features/recovery/requests/request-lifecycle";
import { requireRequest } from "~/features/recovery/requests/request-queries.server";
import { requestMoveSchema } from "~/features/recovery/requests/request-schemas";
import { parseForm } from "~/platform/forms/forms.server";
import { complain, redirectSaying } from "~/platform/http/flash.server";
import { idParam, notFound } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "recovery:work");
  const { of, recovery } = await recoveryDoor(person, params);
  const requestId = idParam(params, "requestId");
  await requireRequest(person, of.id, requestId);
  const move = REQUEST_MOVES.find((each) => each === params.move);
  if (!move) throw notFound();
  const t = textsFor(person.language, person.timeZone);
  const page = `${recovery}/requests/${requestId}`;
  const form = await parseForm(request, requestMoveSchema, t);
  if (!form.ok) return complain(page, t("requests.refusals.changed"));
  const moved = await moveRequest(person, { caseId: of.id, requestId }, move, form.value);
  return moved.ok
    ? redirectSaying(page, t(`requests.said.${move}`))
    : complain(page, t(moved.refusal.key, moved.refusal.params));
}
