/** The frame of all settings: one's own first, then those of the installation. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { Outlet, useLoaderData, useLocation } from "@remix-run/react";
import { can } from "~/features/identity/permissions";
import { requirePermission } from "~/features/identity/session.server";
import { mayReplay } from "~/features/signals/replay/replay-queries.server";
import { SideNav } from "~/ui/page/side-nav";
import { useText } from "~/ui/text";

const GROUPS = [
  {
    name: "yours",
    places: [
      { name: "profile", permission: "self:manage" },
      { name: "password", permission: "self:manage" },
      { name: "sessions", permission: "self:manage" },
      { name: "notifications", permission: "self:manage" },
    ],
  },
  {
    name: "connected",
    places: [
      { name: "sources", permission: "source:manage" },
      { name: "replays", permission: "source:manage" },
      { name: "webhooks", permission: "source:manage" },
      { name: "mailboxes", permission: "mailbox:manage" },
      { name: "letters", permission: "letter:edit" },
      { name: "providers", permission: "asset:read" },
    ],
  },
  {
    name: "everybodys",
    places: [
      { name: "members", permission: "member:manage" },
      { name: "calendars", permission: "case:read" },
      { name: "playbooks", permission: "case:read" },
      { name: "macros", permission: "playbook:edit" },
      { name: "escalation", permission: "playbook:edit" },
      { name: "compensation", permission: "compensation:policy" },
      { name: "installation", permission: "installation:manage" },
      { name: "audit", permission: "audit:verify" },
    ],
  },
] as const;

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "self:manage");
  const groups = GROUPS.map(({ name, places }) => ({
    name,
    places: places
      .filter(
        (place) => can(person, place.permission) && (place.name !== "replays" || mayReplay(person)),
      )
      .map((place) => place.name),
  }));
  return { groups: groups.filter(({ places }) => places.length > 0) };
}

export default function SettingsRoute() {
  const t = useText();
  const { groups } = useLoaderData<typeof loader>();
  const { pathname } = useLocation();
  const shown = groups.map(({ name, places }) => ({
    label: t(`identity.settings.groups.${name}`),
    places: places.map((place) => {
      const href = `/settings/${place}`;
      const current = pathname === href || pathname.startsWith(`${href}/`);
      return { href, current, label: t(`identity.settings.${place}`) };
    }),
  }));
  return (
    <div className="gap-x-8 lg:grid lg:grid-cols-settings">
      <SideNav label={t("identity.settings.title")} groups={shown} />
      <div className="min-w-0">
        <Outlet />
      </div>
    </div>
  );
}
