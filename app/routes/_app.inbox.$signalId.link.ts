/** Says which of our assets a signal names. */
import type { ActionFunctionArgs } from "@remix-run/node";
import { requirePermission } from "~/features/identity/session.server";
import { linkAssetOfSignal } from "~/features/intake/answer-signal.server";
import { linkingSchema } from "~/features/intake/inbox-schemas";
import { signalById } from "~/features/signals/signal-queries.server";
import { parseForm } from "~/platform/forms/forms.server";
import { complain, redirectSaying } from "~/platform/http/flash.server";
import { idParam, notFound } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "signal:answer");
  const t = textsFor(person.language, person.timeZone);
  const id = idParam(params, "signalId");
  if (!(await signalById(person, id))) throw notFound();
  const form = await parseForm(request, linkingSchema, t);
  if (!form.ok) return complain(`/signals/${id}`, Object.values(form.reply.data.errors)[0] ?? "");

  const verdict = await linkAssetOfSignal(person, id, form.value.assetId);
  return verdict.ok
    ? redirectSaying("/inbox", t("signals.done.linked"))
    : complain(`/signals/${id}`, t(verdict.refusal.key, verdict.refusal.params));
}
