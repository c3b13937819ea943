/** Takes back what was done by itself because of a signal, with a reason. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { caseRuleInWords } from "~/features/enforcement/word-rule";
import { requirePermission } from "~/features/identity/session.server";
import { undoingSchema } from "~/features/intake/inbox-schemas";
import { UndoForm } from "~/features/intake/ui/undo-form";
import { undoAct } from "~/features/intake/undo-act.server";
import { actById } from "~/features/signals/standing/inbox-queries.server";
import { parseForm } from "~/platform/forms/forms.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { idParam, notFound, refused } from "~/platform/http/http.server";
import type { TextKey } from "~/platform/i18n/text-key";
import { textsFor } from "~/platform/i18n/texts.server";
import { titleFromLoader } from "~/ui/page-title";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "case:move");
  const t = textsFor(person.language, person.timeZone);
  const act = await actById(person, idParam(params, "actId"));
  if (!act) throw notFound();
  return {
    title: t("signals.undo.title", { act: t(`signals.acts.${act.act}` as TextKey) }),
    rule: caseRuleInWords(act.rule, person.language),
    means: t(`signals.undo.means.${act.act}` as TextKey),
    reference: act.case?.reference ?? null,
    signalId: act.signalId,
    isUndone: act.undoneAt !== null,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "case:move");
  const t = textsFor(person.language, person.timeZone);
  const act = await actById(person, idParam(params, "actId"));
  if (!act) throw notFound();
  const form = await parseForm(request, undoingSchema, t);
  if (!form.ok) return form.reply;

  const verdict = await undoAct(person, act.id, form.value.reason);
  const back = act.case ? `/cases/${act.case.reference}` : `/signals/${act.signalId}`;
  return verdict.ok
    ? redirectSaying(back, t("signals.undo.done"))
    : refused(verdict.refusal, t, form.value);
}

export default function UndoRoute() {
  return <UndoForm act={useLoaderData<typeof loader>()} />;
}
