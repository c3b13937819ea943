/** The signed-in shell: where one can go, who one is, and the page itself. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { NavLink, Outlet, useLoaderData } from "@remix-run/react";
import { can } from "~/features/identity/permissions";
import { requirePerson } from "~/features/identity/session.server";
import { FailurePage } from "~/ui/page/failure-page";
import { useText } from "~/ui/text";

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requirePerson(request);
  return {
    name: person.name,
    shortcutsOn: person.shortcutsOn,
    mayOpenCases: can(person, "case:open"),
  };
}

export default function AppRoute() {
  useLoaderData<typeof loader>();
  return (
    <Shell>
      <Outlet />
    </Shell>
  );
}

export function ErrorBoundary() {
  return (
    <Shell>
      <FailurePage />
    </Shell>
  );
}

function Shell({ children }: { children: React.ReactNode }) {
  const t = useText();
  return (
    <div className="mx-auto max-w-page p-4">
      <nav className="mb-6 flex gap-4">
        <NavLink to="/">{t("common.product")}</NavLink>
        <NavLink to="/cases">Cases</NavLink>
        <NavLink to="/assets">Assets</NavLink>
        <NavLink to="/settings">Settings</NavLink>
      </nav>
      <main id="main">{children}</main>
    </div>
  );
}
