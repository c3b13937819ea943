/** Changes a corrective action. Whoever saves second sees what the first one wrote. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { appealPath } from "~/features/appeals/appeal-path";
import { evidencePathFor } from "~/features/appeals/evidence/evidence-path";
import { actionChoices, actionFields } from "~/features/appeals/remediation/action-page.server";
import { changeAction } from "~/features/appeals/remediation/edit-remediation.server";
import { remediationItem } from "~/features/appeals/remediation/remediation-queries.server";
import { remediationSchema } from "~/features/appeals/remediation/remediation-schemas";
import { requireAppeal } from "~/features/appeals/require-appeal.server";
import { reportSections } from "~/features/appeals/together/report-sections.server";
import { AppealHeader } from "~/features/appeals/ui/appeal-header";
import { ActionForm } from "~/features/appeals/ui/remediation/action-form";
import { lastChangeOf } from "~/features/audit/timeline-queries.server";
import { requirePermission } from "~/features/identity/session.server";
import { parseOpened, refusedOpened, saveOpened } from "~/platform/forms/opened-form.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { idParam, notFound } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { titleFromLoader } from "~/ui/page-title";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "appeal:draft");
  const { caseId, reference, number, round } = await requireAppeal(person, params);
  const item = await remediationItem(caseId, idParam(params, "item"));
  if (!item) throw notFound();
  return {
    title: textsFor(person.language)("appeals.screens.actions.editTitle"),
    appeal: { reference, number, round },
    id: item.id,
    action: actionFields(item),
    ...(await actionChoices(person, caseId)),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "appeal:draft");
  const appeal = await requireAppeal(person, params);
  const id = idParam(params, "item");
  const t = textsFor(person.language, person.timeZone);
  const form = await parseOpened(request, remediationSchema, t);
  if (!form.ok) return form.reply;

  const saved = await saveOpened(form, {
    stands: async () => {
      const item = await remediationItem(appeal.caseId, id);
      return item && actionFields(item);
    },
    save: (value) => changeAction(person, appeal.id, id, value),
    apart: ["what"],
  });
  if (saved.ok) {
    await reportSections(appeal);
    return redirectSaying(appealPath(appeal, "actions"), t("appeals.screens.actions.saved"));
  }
  const what = t("appeals.screens.actions.what");
  const { exhibits } = await actionChoices(person, appeal.caseId);
  return refusedOpened(saved, form, {
    t,
    words: {
      cause: ["appeals.screens.actions.cause", "enforcement.cause"],
      "what.en": { named: `${what} (${t("common.languages.en")})` },
      "what.id": { named: `${what} (${t("common.languages.id")})` },
      owner: "appeals.screens.actions.owner",
      dueOn: "appeals.screens.actions.dueOn",
      doneOn: "appeals.screens.actions.doneOn",
      proofs: ["appeals.screens.actions.proofs", exhibits],
    },
    last: await lastChangeOf({
      subject: { kind: "appeal", id: appeal.id },
      only: ["appeal.action_changed"],
      of: { itemId: id },
    }),
  });
}

export default function EditActionRoute() {
  const { title, appeal, id, action, causes, exhibits } = useLoaderData<typeof loader>();
  const path = appealPath(appeal, "actions");
  return (
    <>
      <AppealHeader appeal={appeal} title={title} />
      <ActionForm
        action={action}
        causes={causes}
        exhibits={exhibits}
        path={path}
        evidencePath={evidencePathFor(appeal, `${path}/${id}/edit`)}
      />
    </>
  );
}
