/** Enters the asset that a signal names. */
import type { ActionFunctionArgs } from "@remix-run/node";
import { requirePermission } from "~/features/identity/session.server";
import { createAssetOfSignal } from "~/features/intake/answer-signal.server";
import { enteringSchema } from "~/features/intake/inbox-schemas";
import { signalById } from "~/features/signals/signal-queries.server";
import { parseForm } from "~/platform/forms/forms.server";
import { complain, redirectSaying } from "~/platform/http/flash.server";
import { idParam, notFound } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "asset:edit");
  const t = textsFor(person.language, person.timeZone);
  const id = idParam(params, "signalId");
  if (!(await signalById(person, id))) throw notFound();
  const form = await parseForm(request, enteringSchema, t);
  if (!form.ok) return complain(`/signals/${id}`, Object.values(form.reply.data.errors)[0] ?? "");

  const verdict = await createAssetOfSignal(person, id, form.value);
  return verdict.ok
    ? redirectSaying("/inbox", t("signals.done.entered"))
    : complain(`/signals/${id}`, t(verdict.refusal.key, verdict.refusal.params));
}
