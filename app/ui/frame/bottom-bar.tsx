/** The main navigation on a phone: four places, the rest behind "More". */
import Ellipsis from "lucide-react/icons/ellipsis";
import { Icon } from "~/ui/icon";
import { Menu } from "~/ui/overlay/menu";
import { MenuLink } from "~/ui/overlay/menu-item";
import { useText } from "~/ui/text";
import { NavCount } from "./nav-count";
import type { NavItem } from "./nav-item";
import { NavPlace } from "./nav-place";

const SHOWN = 4;
const CELL =
  "relative flex h-14 w-full flex-col items-center gap-px pt-1 text-xs leading-tight text-ink-soft aria-[current=page]:font-medium aria-[current=page]:text-accent";

export function BottomBar({ items }: { items: readonly NavItem[] }) {
  const t = useText();
  const rest = items.slice(SHOWN);
  return (
    <nav
      aria-label={t("ui.frame.navigation")}
      className="fixed inset-x-0 bottom-0 z-30 border-t border-line bg-surface pb-safe sm:hidden"
    >
      <ul className="flex">
        {items.slice(0, SHOWN).map((item) => (
          <li key={item.href} className="min-w-0 flex-1">
            <NavPlace item={item} className={CELL}>
              <Icon of={item.icon} size={20} />
              <span className="line-clamp-2 text-center">{item.label}</span>
              <NavCount item={item} isNarrow />
            </NavPlace>
          </li>
        ))}
        {rest.length > 0 && (
          <li className="min-w-0 flex-1">
            <Menu
              side="top"
              summaryClassName={CELL}
              label={
                <>
                  <Icon of={Ellipsis} size={20} />
                  {t("ui.frame.more")}
                </>
              }
            >
              {rest.map(({ href, label, icon }) => (
                <MenuLink key={href} to={href} icon={icon}>
                  {label}
                </MenuLink>
              ))}
            </Menu>
          </li>
        )}
      </ul>
    </nav>
  );
}
