/** Adds a corrective action to the plan. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { appealPath } from "~/features/appeals/appeal-path";
import { evidencePathFor } from "~/features/appeals/evidence/evidence-path";
import { actionChoices, emptyAction } from "~/features/appeals/remediation/action-page.server";
import { addAction } from "~/features/appeals/remediation/edit-remediation.server";
import { remediationSchema } from "~/features/appeals/remediation/remediation-schemas";
import { requireAppeal } from "~/features/appeals/require-appeal.server";
import { reportSections } from "~/features/appeals/together/report-sections.server";
import { AppealHeader } from "~/features/appeals/ui/appeal-header";
import { ActionForm } from "~/features/appeals/ui/remediation/action-form";
import { requirePermission } from "~/features/identity/session.server";
import { parseForm } from "~/platform/forms/forms.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { refused } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { titleFromLoader } from "~/ui/page-title";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "appeal:draft");
  const { caseId, reference, number, round } = await requireAppeal(person, params);
  return {
    title: textsFor(person.language)("appeals.screens.actions.addTitle"),
    appeal: { reference, number, round },
    action: emptyAction,
    ...(await actionChoices(person, caseId)),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "appeal:draft");
  const appeal = await requireAppeal(person, params);
  const t = textsFor(person.language, person.timeZone);
  const form = await parseForm(request, remediationSchema, t);
  if (!form.ok) return form.reply;

  const added = await addAction(person, appeal.id, form.value);
  if (added.ok) await reportSections(appeal);
  return added.ok
    ? redirectSaying(appealPath(appeal, "actions"), t("appeals.screens.actions.saved"))
    : refused(added.refusal, t, form.value);
}

export default function NewActionRoute() {
  const { title, appeal, action, causes, exhibits } = useLoaderData<typeof loader>();
  const path = appealPath(appeal, "actions");
  return (
    <>
      <AppealHeader appeal={appeal} title={title} />
      <ActionForm
        action={action}
        causes={causes}
        exhibits={exhibits}
        path={path}
        evidencePath={evidencePathFor(appeal, `${path}/new`)}
      />
    </>
  );
}
