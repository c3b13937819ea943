/** Every page of a case: the line that names it, and on its main pages what happened and how the stages stand. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { Outlet, useLoaderData, useLocation } from "@remix-run/react";
import { caseHead } from "~/features/cases/page/case-head.server";
import { headView } from "~/features/cases/page/head-view.server";
import { CaseTop } from "~/features/cases/ui/page/case-top";
import { requirePermission } from "~/features/identity/session.server";
import { notFound } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "case:read");
  const head = await caseHead(person, params.ref);
  if (!head) throw notFound();
  return headView(head, person, textsFor(person.language, person.timeZone));
}

export default function CaseRoute() {
  const head = useLoaderData<typeof loader>();
  const { pathname } = useLocation();
  return (
    <>
      <CaseTop head={head} pathname={pathname} />
      <Outlet />
    </>
  );
}
