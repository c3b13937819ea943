/** Says that a signal is nothing. */
import type { ActionFunctionArgs } from "@remix-run/node";
import { requirePermission } from "~/features/identity/session.server";
import { dismissSignal } from "~/features/intake/answer-signal.server";
import { signalById } from "~/features/signals/signal-queries.server";
import { complain, redirectSaying } from "~/platform/http/flash.server";
import { idParam, notFound } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "signal:answer");
  const t = textsFor(person.language, person.timeZone);
  const id = idParam(params, "signalId");
  if (!(await signalById(person, id))) throw notFound();
  const verdict = await dismissSignal(person, id);
  return verdict.ok
    ? redirectSaying("/inbox", t("signals.done.nothing"))
    : complain(`/signals/${id}`, t(verdict.refusal.key, verdict.refusal.params));
}
