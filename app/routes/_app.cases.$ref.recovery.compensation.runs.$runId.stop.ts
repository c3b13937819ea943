/** Stops work on many grants; what was done stays. */
import type { ActionFunctionArgs } from "@remix-run/node";
import { caseByReference } from "~/features/cases/case-queries.server";
import { requirePermission } from "~/features/identity/session.server";
import { stopRun } from "~/features/recovery/compensation/runs/begin-run.server";
import { runOfCase } from "~/features/recovery/compensation/runs/run-queries.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { idParam, notFound } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "compensation:propose");
  const id = idParam(params, "runId");
  const found = await caseByReference(person, params.ref);
  const t = textsFor(person.language, person.timeZone);
  if (!found || !(await runOfCase(found.id, id, t))) throw notFound();
  await stopRun(found.id, id);
  return redirectSaying(
    `/cases/${found.reference}/recovery/compensation/runs/${id}`,
    t("compensation.run.stopped"),
  );
}
