/** Starts an appeal, or its next round. */
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { appealPath } from "~/features/appeals/appeal-path";
import { startSchema } from "~/features/appeals/appeal-schemas";
import { requireCase } from "~/features/appeals/require-appeal.server";
import { startObstacles } from "~/features/appeals/rounds/appealability.server";
import { restrictionChoices } from "~/features/appeals/rounds/restriction-choices.server";
import { startAppeal } from "~/features/appeals/rounds/start-appeal.server";
import { AppealsHeader } from "~/features/appeals/ui/appeals-header";
import { NothingToAppeal } from "~/features/appeals/ui/rounds/nothing-to-appeal";
import { StartForm } from "~/features/appeals/ui/rounds/start-form";
import { can } from "~/features/identity/permissions";
import { requirePermission } from "~/features/identity/session.server";
import { parseForm } from "~/platform/forms/forms.server";
import { refused } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { ButtonLink } from "~/ui/button-link";
import { Empty } from "~/ui/page/empty";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "appeal:draft");
  const { id, reference, phase } = await requireCase(person, params);
  const restrictions = await restrictionChoices(id);
  const choices = restrictions.filter(
    ({ openNumber, isReversed }) => openNumber === null && !isReversed,
  );
  const round = Math.max(1, ...choices.map(({ nextRound }) => nextRound));
  const t = textsFor(person.language);
  return {
    title:
      round > 1
        ? t("appeals.screens.start.titleNext", { round })
        : t("appeals.screens.start.title"),
    reference,
    choices,
    round,
    isReversed: restrictions.some(({ isReversed }) => isReversed),
    phase,
    mayClassify: can(person, "case:classify"),
    underWay: restrictions.find(({ openNumber }) => openNumber !== null)?.openNumber ?? null,
    ...(await startObstacles(id, choices, person.language)),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "appeal:draft");
  const { id, reference } = await requireCase(person, params);
  const t = textsFor(person.language, person.timeZone);
  const form = await parseForm(request, startSchema, t);
  if (!form.ok) return form.reply;

  const started = await startAppeal(person, { caseId: id, ...form.value });
  return started.ok
    ? redirect(appealPath({ reference, number: started.value.number }))
    : refused(started.refusal, t, form.value);
}

export default function StartAppealRoute() {
  const t = useText();
  const { title, reference, choices, round, underWay, whyNot, isWaitOut, ...none } =
    useLoaderData<typeof loader>();
  if (choices.length === 0) {
    return (
      <>
        <AppealsHeader reference={reference} title={title} />
        {underWay === null ? (
          <NothingToAppeal reference={reference} {...none} />
        ) : (
          <Empty
            title={t("appeals.screens.start.underWayTitle")}
            action={
              <ButtonLink to={appealPath({ reference, number: underWay })} variant="primary">
                {t("appeals.screens.start.openIt")}
              </ButtonLink>
            }
          >
            {t("appeals.screens.start.underWay")}
          </Empty>
        )}
      </>
    );
  }
  return (
    <StartForm
      title={title}
      reference={reference}
      choices={choices}
      round={round}
      whyNot={whyNot}
      isWaitOut={isWaitOut}
    />
  );
}
