/** Stops making many customers whole, or puts them back. */
import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { requirePermission } from "~/features/identity/session.server";
import { moveWhole, WHOLE_MOVES } from "~/features/recovery/customers/whole/begin-whole.server";
import { wholeRunOf } from "~/features/recovery/customers/whole/whole-queries.server";
import { recoveryDoor } from "~/features/recovery/recovery-door.server";
import { complain } from "~/platform/http/flash.server";
import { idParam, notFound } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "recovery:work");
  const id = idParam(params, "wholeRunId");
  const { of, recovery } = await recoveryDoor(person, params);
  const move = WHOLE_MOVES.find((known) => known === params.move);
  if (!move || !(await wholeRunOf(of.id, id))) throw notFound();
  const t = textsFor(person.language, person.timeZone);
  const verdict = await moveWhole(person, of.id, id, move);
  const page = `${recovery}/customers/making-whole/${id}`;
  return verdict.ok
    ? redirect(page)
    : complain(page, t(verdict.refusal.key, verdict.refusal.params));
}
