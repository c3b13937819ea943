/** The page of whoever reviews an appeal: read it as Meta will, then approve it or ask for changes. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireAppeal } from "~/features/appeals/require-appeal.server";
import { reviewPage } from "~/features/appeals/review/review-page.server";
import { ReviewScreen } from "~/features/appeals/ui/review/review-screen";
import { TextToJudge } from "~/features/appeals/ui/review/text-to-judge";
import { requirePermission } from "~/features/identity/session.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { titleFromLoader } from "~/ui/page-title";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "appeal:review");
  const appeal = await requireAppeal(person, params);
  return {
    title: textsFor(person.language)("appeals.screens.review.title"),
    ...(await reviewPage(appeal, person, new URL(request.url))),
  };
}

export default function ReviewRoute() {
  const page = useLoaderData<typeof loader>();
  return (
    <ReviewScreen page={page}>
      <TextToJudge page={page} />
    </ReviewScreen>
  );
}
