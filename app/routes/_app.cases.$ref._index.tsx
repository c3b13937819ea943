/** The overview of a case: what to do next, what happened, what is known. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, useRouteLoaderData } from "@remix-run/react";
import { lazy, Suspense } from "react";
import { caseByReference } from "~/features/cases/case-queries.server";
import { commentSchema } from "~/features/cases/case-schemas";
import { caseHead } from "~/features/cases/page/case-head.server";
import { sideView } from "~/features/cases/page/side-view.server";
import { peopleWhoSee } from "~/features/cases/people/people-of-case.server";
import { caseTimeline } from "~/features/cases/timeline/case-timeline.server";
import { addComment } from "~/features/cases/timeline/comment-on-case.server";
import { readTimelineFilter } from "~/features/cases/timeline/timeline-filter";
import { CaseOverview } from "~/features/cases/ui/page/case-overview";
import { whyAt } from "~/features/classification/why-at";
import { whyClassified } from "~/features/classification/why-classified.server";
import { can } from "~/features/identity/permissions";
import { requirePermission } from "~/features/identity/session.server";
import { db } from "~/platform/db.server";
import { parseForm } from "~/platform/forms/forms.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { isId, notFound } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { titleFromLoader } from "~/ui/page-title";
import type { loader as caseLoader } from "./_app.cases.$ref";

/** Folded away until somebody asks why. */
const Reasons = lazy(() => import("~/features/classification/ui/reasons"));

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "case:read");
  const t = textsFor(person.language, person.timeZone);
  const head = await caseHead(person, params.ref);
  if (!head) throw notFound();

  const query = new URL(request.url).searchParams;
  const filter = readTimelineFilter(query.get("show"));
  const asked = query.get("before") ?? "";
  const before = isId(asked) ? asked : undefined;
  const mayComment = can(person, "case:comment");
  const [timeline, side, people, whys] = await Promise.all([
    caseTimeline(person, head.id, { filter, before }, t),
    sideView(head, person, t),
    mayComment ? peopleWhoSee(head) : [],
    whyClassified(person, head.id),
  ]);
  return {
    title: [head.reference, head.business].filter(Boolean).join(" · "),
    timeline,
    whys,
    filter,
    isOlder: before !== undefined,
    side,
    mayComment,
    mayLink: can(person, "case:merge"),
    people: people.filter(({ id }) => id !== person.id).map(({ id, name }) => ({ id, name })),
  };
}

/** Takes a remark. */
export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "case:comment");
  const t = textsFor(person.language, person.timeZone);
  const found = await caseByReference(person, params.ref);
  if (!found) throw notFound();
  const form = await parseForm(request, commentSchema, t);
  if (!form.ok) return form.reply;

  const { id } = await db.$transaction((tx) => addComment(tx, person, found, form.value.text));
  const back = `/cases/${found.reference}#comment-${id}`;
  return redirectSaying(back, t("cases.screens.comment.added"));
}

export default function CaseOverviewRoute() {
  const head = useRouteLoaderData<typeof caseLoader>("routes/_app.cases.$ref");
  const { whys, ...overview } = useLoaderData<typeof loader>();
  return head ? (
    <CaseOverview
      head={head}
      {...overview}
      why={({ kind, at }) => {
        const why = kind === "case.classified" ? whyAt(whys, at) : undefined;
        return (
          why && (
            <Suspense>
              <Reasons reasons={why.reasons} />
            </Suspense>
          )
        );
      }}
    />
  ) : null;
}
