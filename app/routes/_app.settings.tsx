/** The frame of all settings: one's own first, then those of the installation. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { Outlet, useLoaderData, useLocation } from "@remix-run/react";
import { can } from "~/features/identity/permissions";
import { requirePermission } from "~/features/identity/session.server";
import { mayReplay } from "~/features/signals/replay/replay-queries.server";
import { Tabs } from "~/ui/page/tabs";
import { useText } from "~/ui/text";

const PLACES = [
  { name: "profile", permission: "self:manage" },
  { name: "password", permission: "self:manage" },
  { name: "sessions", permission: "self:manage" },
  { name: "notifications", permission: "self:manage" },
  { name: "providers", permission: "asset:read" },
  { name: "calendars", permission: "case:read" },
  { name: "sources", permission: "source:manage" },
  { name: "webhooks", permission: "source:manage" },
  { name: "replays", permission: "source:manage" },
  { name: "members", permission: "member:manage" },
  { name: "installation", permission: "installation:manage" },
  { name: "audit", permission: "audit:verify" },
] as const;

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "self:manage");
  const places = PLACES.filter(
    ({ name, permission }) => can(person, permission) && (name !== "replays" || mayReplay(person)),
  );
  return { places: places.map(({ name }) => name) };
}

export default function SettingsRoute() {
  const t = useText();
  const { places } = useLoaderData<typeof loader>();
  const { pathname } = useLocation();
  const tabs = places.map((place) => {
    const href = `/settings/${place}`;
    const current = pathname === href || pathname.startsWith(`${href}/`);
    return { href, current, label: t(`identity.settings.${place}`) };
  });
  return (
    <>
      <Tabs label={t("identity.settings.title")} tabs={tabs} />
      <Outlet />
    </>
  );
}
