/** The pages of one place, in groups: a column beside them where there is room, else a row above. */
import { Link } from "@remix-run/react";
import { Tabs } from "./tabs";

export type NavPlace = { label: string; href: string; current: boolean };
export type NavGroup = { label: string; places: readonly NavPlace[] };

type SideNavProps = { label: string; groups: readonly NavGroup[] };

export function SideNav({ label, groups }: SideNavProps) {
  return (
    <>
      <div className="lg:hidden">
        <Tabs label={label} tabs={groups.flatMap(({ places }) => places)} />
      </div>
      <nav aria-label={label} className="space-y-5 max-lg:hidden">
        {groups.map(({ label: name, places }) => (
          <section key={name} aria-label={name}>
            <p className="px-3 pb-1 text-sm text-ink-faint">{name}</p>
            <ul>
              {places.map(({ label: words, href, current }) => (
                <li key={href}>
                  <Link
                    to={href}
                    aria-current={current ? "page" : undefined}
                    className="block rounded-control px-3 py-1.5 text-ink-soft transition-colors duration-quick hover:bg-sunken hover:text-ink aria-[current=page]:bg-sunken aria-[current=page]:font-medium aria-[current=page]:text-ink"
                  >
                    {words}
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </nav>
    </>
  );
}
