/** The signed-in shell: who one is, what was just done, and the page itself. */
import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { Outlet, useLoaderData, useRouteLoaderData } from "@remix-run/react";
import { tasksWaiting } from "~/features/cases/board/board-view.server";
import { clocksPressing } from "~/features/cases/clocks/clock-reach.server";
import { can } from "~/features/identity/permissions";
import { requirePerson } from "~/features/identity/session.server";
import { SignedInFrame } from "~/features/identity/ui/signed-in-frame";
import { mailWaiting } from "~/features/mailroom/inbox/mail-queries.server";
import { bellOf } from "~/features/notifications/reading/unread-count.server";
import { Bell } from "~/features/notifications/ui/bell";
import { inboxSize } from "~/features/signals/standing/inbox-queries.server";
import { parseCookie } from "~/platform/http/cookies.server";
import { takeFlash } from "~/platform/http/flash.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { RAIL_COOKIE } from "~/ui/frame/rail";
import { FailurePage } from "~/ui/page/failure-page";
import { titleOfFailure } from "~/ui/page/failure-title";

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requirePerson(request);
  const { flash, headers } = takeFlash(request);
  const [clocks, tasks, inbox, mail, bell] = await Promise.all([
    clocksPressing(person),
    can(person, "task:work") ? tasksWaiting(person) : 0,
    can(person, "signal:read") ? inboxSize(person) : null,
    can(person, "correspondence:log") ? mailWaiting(person) : null,
    bellOf(person),
  ]);
  const shell = {
    name: person.name,
    shortcutsOn: person.shortcutsOn,
    clocks,
    mayOpenCases: can(person, "case:open"),
    tasks,
    inbox,
    mail,
    railStartsNarrow: parseCookie(request.headers.get("cookie"), RAIL_COOKIE) === "narrow",
    bell: { ...bell, personId: person.id, restored: textsFor(person.language)("ui.restored") },
    flash,
  };
  return data(shell, { headers });
}

export default function AppRoute() {
  const { bell, ...shell } = useLoaderData<typeof loader>();
  return (
    <SignedInFrame {...shell} bell={<Bell {...bell} />}>
      <Outlet />
    </SignedInFrame>
  );
}

export const meta = titleOfFailure;

export function ErrorBoundary() {
  const shell = useRouteLoaderData<typeof loader>("routes/_app");
  if (!shell) return <FailurePage />;
  const { bell, ...known } = shell;
  return (
    <SignedInFrame {...known} bell={<Bell {...bell} />}>
      <FailurePage />
    </SignedInFrame>
  );
}
