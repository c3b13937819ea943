/** An appeal at a glance: its sections, what is missing, where it stands, and what happens next. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { isWithMeta } from "~/features/appeals/appeal-lifecycle";
import { appealOverview } from "~/features/appeals/appeal-overview.server";
import { filingOf } from "~/features/appeals/appeal-queries.server";
import { isWindowOver } from "~/features/appeals/move-appeal.server";
import { movesFor } from "~/features/appeals/moves-for";
import { requireAppeal } from "~/features/appeals/require-appeal.server";
import { wordedReviews } from "~/features/appeals/review/review-page.server";
import { restrictionChoices } from "~/features/appeals/rounds/restriction-choices.server";
import { AppealHub } from "~/features/appeals/ui/hub/appeal-hub";
import { anyAnswer } from "~/features/appeals/with-meta/any-answer";
import { askingClocks } from "~/features/appeals/with-meta/chase-appeal.server";
import { can } from "~/features/identity/permissions";
import { requirePermission } from "~/features/identity/session.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { titleFromLoader } from "~/ui/page-title";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "case:read");
  const appeal = await requireAppeal(person, params);
  const { reference, round, restrictionId } = appeal;
  const [overview, filing, restrictions, isOver] = await Promise.all([
    appealOverview(appeal, person),
    filingOf(appeal.id),
    restrictionChoices(appeal.caseId),
    isWindowOver(appeal.caseId, new Date()),
  ]);
  const restriction = restrictions.find(({ id }) => id === restrictionId);
  return {
    title: textsFor(person.language)("appeals.screens.roundOf", { round, reference }),
    appeal: {
      reference,
      number: appeal.number,
      round,
      state: appeal.state,
      origin: appeal.origin,
      door: appeal.door,
      language: appeal.language,
    },
    casePhase: appeal.case.phase,
    overview,
    filing: { ...filing, reviews: wordedReviews(filing.reviews, person.language) },
    asking: isWithMeta(appeal.state) ? anyAnswer(await askingClocks(appeal.id), new Date()) : null,
    mayChase: can(person, "appeal:draft"),
    moves: movesFor(person, appeal.state).filter((move) => move !== "lapse" || isOver),
    nextRound:
      restriction && !restriction.openNumber && !restriction.isReversed
        ? restriction.nextRound
        : null,
  };
}

export default function AppealRoute() {
  return <AppealHub {...useLoaderData<typeof loader>()} />;
}
