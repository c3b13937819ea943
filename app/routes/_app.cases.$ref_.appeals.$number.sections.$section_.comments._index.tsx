/** Comments and suggestions on one section of an appeal. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { sectionParam } from "~/features/appeals/answers/answers-form.server";
import { addressOf } from "~/features/appeals/appeal-path";
import { requireAppeal } from "~/features/appeals/require-appeal.server";
import { discussionPage } from "~/features/appeals/together/discussion-page.server";
import { AppealHeader } from "~/features/appeals/ui/appeal-header";
import { Discussion } from "~/features/appeals/ui/together/discussion";
import { requirePermission } from "~/features/identity/session.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { titleFromLoader } from "~/ui/page-title";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "case:read");
  const appeal = await requireAppeal(person, params);
  const section = sectionParam(params.section);
  return {
    title: textsFor(person.language)("together.discussion.title"),
    appeal: addressOf(appeal),
    page: await discussionPage(person, appeal, section),
  };
}

export default function DiscussionRoute() {
  const { title, appeal, page } = useLoaderData<typeof loader>();
  return (
    <>
      <AppealHeader appeal={appeal} title={title} context={page.section.title} />
      <Discussion appeal={appeal} page={page} />
    </>
  );
}
