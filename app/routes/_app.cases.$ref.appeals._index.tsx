/** The appeals of a case, and the ways to begin one. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { appealsPath } from "~/features/appeals/appeal-path";
import { appealsOfCase } from "~/features/appeals/appeal-queries.server";
import { requireCase } from "~/features/appeals/require-appeal.server";
import { restrictionChoices } from "~/features/appeals/rounds/restriction-choices.server";
import { AppealsHeader } from "~/features/appeals/ui/appeals-header";
import { AppealRounds } from "~/features/appeals/ui/rounds/appeal-rounds";
import { can } from "~/features/identity/permissions";
import { requirePermission } from "~/features/identity/session.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { ButtonLink } from "~/ui/button-link";
import { Empty } from "~/ui/page/empty";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "case:read");
  const { id, reference, phase } = await requireCase(person, params);
  const restrictions = await restrictionChoices(id);
  const open = restrictions.filter(({ openNumber, isReversed }) => !openNumber && !isReversed);
  return {
    title: textsFor(person.language)("appeals.screens.titleOf", { reference }),
    reference,
    appeals: await appealsOfCase(id),
    isClassified: phase !== "new" && phase !== "triage",
    isNextRound: open.some(({ nextRound }) => nextRound > 1),
    mayStart: can(person, "appeal:draft") && open.length > 0,
    mayRecord: can(person, "appeal:submit") && restrictions.length > 0,
    mayCompare: restrictions.length > 0,
    mayClassify: can(person, "case:classify"),
  };
}

export default function AppealsRoute() {
  const t = useText();
  const page = useLoaderData<typeof loader>();
  const {
    reference,
    appeals,
    isNextRound,
    isClassified,
    mayStart,
    mayRecord,
    mayCompare,
    mayClassify,
  } = page;
  const start = mayStart && isClassified && (
    <ButtonLink
      to={appealsPath(reference, "new")}
      variant={appeals.length ? "secondary" : "primary"}
    >
      {t(isNextRound ? "appeals.screens.list.startNext" : "appeals.screens.list.start")}
    </ButtonLink>
  );
  const record = mayRecord && isClassified && (
    <ButtonLink to={appealsPath(reference, "recorded")}>
      {t("appeals.screens.list.record")}
    </ButtonLink>
  );
  const classify = !isClassified && mayClassify && (
    <ButtonLink to={`/cases/${reference}/classify`} variant="primary">
      {t("appeals.screens.list.classify")}
    </ButtonLink>
  );
  return (
    <div className="max-w-3xl">
      <AppealsHeader
        reference={reference}
        title={t("appeals.screens.title")}
        action={start || classify}
        secondary={
          <>
            {isClassified && mayCompare && (
              <ButtonLink to={appealsPath(reference, "routes")}>{t("advice.title")}</ButtonLink>
            )}
            {record}
          </>
        }
        isList
      />
      {appeals.length > 0 ? (
        <>
          <AppealRounds reference={reference} appeals={appeals} />
          {appeals.length > 1 && (
            <p className="mt-4">
              <TextLink to={appealsPath(reference, "compare")}>
                {t("together.rounds.title")}
              </TextLink>
            </p>
          )}
        </>
      ) : (
        <Empty title={t("appeals.screens.list.empty")}>
          {t(
            isClassified ? "appeals.screens.list.emptyText" : "appeals.screens.list.notClassified",
          )}
        </Empty>
      )}
    </div>
  );
}
