/** Which exhibits of the case go into the dossier, in which order. */
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { mayEdit } from "~/features/appeals/appeal-lifecycle";
import { appealPath } from "~/features/appeals/appeal-path";
import { evidenceChoiceSchema } from "~/features/appeals/appeal-schemas";
import { chooseEvidence } from "~/features/appeals/evidence/choose-evidence.server";
import { exhibitsToChoose } from "~/features/appeals/evidence/evidence-choice.server";
import { evidencePathFor } from "~/features/appeals/evidence/evidence-path";
import { shiftInList } from "~/features/appeals/remediation/shift-in-list";
import { requireAppeal } from "~/features/appeals/require-appeal.server";
import { AppealHeader } from "~/features/appeals/ui/appeal-header";
import { ExhibitChoice } from "~/features/appeals/ui/evidence/exhibit-choice";
import { can } from "~/features/identity/permissions";
import { requirePermission } from "~/features/identity/session.server";
import { parseForm } from "~/platform/forms/forms.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { refused } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "case:read");
  const appeal = await requireAppeal(person, params);
  const { reference, number, round } = appeal;
  return {
    title: textsFor(person.language)("appeals.screens.evidence.title"),
    appeal: { reference, number, round },
    exhibits: await exhibitsToChoose(appeal, person.language),
    mayWrite: can(person, "appeal:draft") && mayEdit(appeal.state),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "appeal:draft");
  const appeal = await requireAppeal(person, params);
  const t = textsFor(person.language, person.timeZone);
  const form = await parseForm(request, evidenceChoiceSchema, t);
  if (!form.ok) return form.reply;

  const { exhibits, seen, shift } = form.value;
  const [direction, id = ""] = shift.split(":");
  const isShift = direction === "up" || direction === "down";
  const chosen = isShift ? shiftInList(exhibits, id, direction) : exhibits;
  const saved = await chooseEvidence(person, appeal.id, chosen, seen);
  if (!saved.ok) return refused(saved.refusal, t, form.value);
  return isShift
    ? redirect(appealPath(appeal, "evidence"))
    : redirectSaying(appealPath(appeal), t("appeals.screens.evidence.saved"));
}

export default function EvidenceChoiceRoute() {
  const t = useText();
  const { title, appeal, exhibits, mayWrite } = useLoaderData<typeof loader>();
  return (
    <>
      <AppealHeader appeal={appeal} title={title} context={t("appeals.screens.evidence.intro")} />
      <ExhibitChoice
        exhibits={exhibits}
        mayWrite={mayWrite}
        evidencePath={evidencePathFor(appeal, appealPath(appeal, "evidence"))}
        path={appealPath(appeal)}
      />
    </>
  );
}
