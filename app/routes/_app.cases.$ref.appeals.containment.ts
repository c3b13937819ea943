/** Puts what has to stop now among the tasks. */
import type { ActionFunctionArgs } from "@remix-run/node";
import { containmentSchema } from "~/features/appeals/advice/advice-schemas";
import { containAsTasks } from "~/features/appeals/advice/contain.server";
import { requireCase } from "~/features/appeals/require-appeal.server";
import { requirePermission } from "~/features/identity/session.server";
import { parseForm } from "~/platform/forms/forms.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { refused } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "task:manage");
  const { id, reference } = await requireCase(person, params);
  const t = textsFor(person.language);
  const form = await parseForm(request, containmentSchema, t);
  if (!form.ok) return form.reply;

  const { restrictionId } = form.value;
  const planned = await containAsTasks(person, id, restrictionId);
  if (!planned.ok) return refused(planned.refusal, t, form.value);
  return redirectSaying(
    `/cases/${reference}/appeals/routes?restriction=${restrictionId}`,
    t("advice.waitOut.planned", { count: planned.value.added }),
  );
}
