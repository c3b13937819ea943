/** The main navigation beside the page. Folds to icons and remembers it in a cookie that the loader reads. */
import PanelLeft from "lucide-react/icons/panel-left";
import { type ReactNode, useState } from "react";
import { Icon } from "~/ui/icon";
import { useText } from "~/ui/text";
import { NavCount } from "./nav-count";
import type { NavItem } from "./nav-item";
import { NavPlace } from "./nav-place";

/** `rail=narrow` or `rail=wide`, for a year. */
export const RAIL_COOKIE = "rail";

const YEAR_SECONDS = 31_536_000;

type RailProps = { items: readonly NavItem[]; startsNarrow?: boolean; brand: ReactNode };

export function Rail({ items, startsNarrow = false, brand }: RailProps) {
  const t = useText();
  const [isNarrow, setIsNarrow] = useState(startsNarrow);

  function toggle() {
    const next = isNarrow ? "wide" : "narrow";
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser yet
    document.cookie = `${RAIL_COOKIE}=${next}; path=/; max-age=${YEAR_SECONDS}; samesite=lax`;
    setIsNarrow(!isNarrow);
  }

  return (
    <nav
      aria-label={t("ui.frame.navigation")}
      data-narrow={isNarrow || undefined}
      className={`group/rail sticky top-0 hidden h-dvh shrink-0 flex-col border-r border-line bg-sunken p-2 transition-[width] duration-calm sm:flex ${isNarrow ? "w-14" : "w-52"}`}
    >
      <div
        className={`mb-3 flex h-9 items-center overflow-hidden ${isNarrow ? "justify-center" : "px-2"}`}
      >
        {brand}
      </div>
      <ul className="flex min-h-0 grow flex-col gap-0.5 overflow-y-auto">
        {items.map((item) => (
          <li key={item.href} className={item.apart ? "mt-auto border-t border-line pt-2" : ""}>
            <RailLink item={item} isNarrow={isNarrow} />
          </li>
        ))}
      </ul>
      <button
        type="button"
        onClick={toggle}
        aria-expanded={!isNarrow}
        title={t(isNarrow ? "ui.frame.wide" : "ui.frame.narrow")}
        className="screen-only mt-2 flex min-h-8 items-center gap-3 rounded-control px-3 text-sm text-ink-soft hover:bg-line hover:text-ink"
      >
        <Icon of={PanelLeft} />
        <span className={isNarrow ? "sr-only" : "truncate"}>
          {t(isNarrow ? "ui.frame.wide" : "ui.frame.narrow")}
        </span>
      </button>
    </nav>
  );
}

function RailLink({ item, isNarrow }: { item: NavItem; isNarrow: boolean }) {
  return (
    <NavPlace
      item={item}
      title={isNarrow ? item.label : undefined}
      className="relative flex min-h-8 items-center gap-3 rounded-control px-3 text-ink-soft transition-colors duration-quick hover:bg-line hover:text-ink aria-[current=page]:bg-surface aria-[current=page]:font-medium aria-[current=page]:text-ink pointer-coarse:min-h-11"
    >
      <Icon of={item.icon} />
      <span className={isNarrow ? "sr-only" : "min-w-0 grow truncate"}>{item.label}</span>
      <NavCount item={item} isNarrow={isNarrow} />
    </NavPlace>
  );
}
