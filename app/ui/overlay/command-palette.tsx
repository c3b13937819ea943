/**
 * Search or jump. In the top bar it is a link to the search page; with a script it
 * opens the palette, as do Ctrl K and ⌘K. The palette loads on first use.
 */
import { Link } from "@remix-run/react";
import Search from "lucide-react/icons/search";
import { lazy, type MouseEvent, Suspense, useState } from "react";
import { Icon } from "~/ui/icon";
import { Kbd } from "~/ui/page/kbd";
import { useShortcuts } from "~/ui/shortcuts";
import { useText } from "~/ui/text";
import { pageCommands } from "./page-commands";
import type { PaletteItem } from "./palette-item";

const load = () => import("./palette-window");
const PaletteWindow = lazy(load);

type CommandPaletteProps = {
  /** Pages and actions that are always there. */
  items: readonly PaletteItem[];
  /** Answers `?q=` with `{ items: PaletteItem[] }`. */
  loaderHref?: string;
  /** The search page. */
  searchHref: string;
};

export function CommandPalette({ items, loaderHref, searchHref }: CommandPaletteProps) {
  const t = useText();
  /** While it is open: what the page at hand offers beside what is always there. */
  const [ofPage, setOfPage] = useState<readonly PaletteItem[] | null>(null);
  const ask = () => setOfPage(pageCommands());
  useShortcuts({ "mod+k": ask, "/": ask });

  function open(event: MouseEvent) {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    ask();
  }

  return (
    <>
      <Link
        to={searchHref}
        onClick={open}
        onPointerEnter={load}
        onFocus={load}
        className="inline-flex h-8 w-full max-w-80 items-center gap-2 rounded-control border border-line-strong bg-surface px-2 text-ink-soft transition-colors duration-quick hover:border-field-line pointer-coarse:h-10"
      >
        <Icon of={Search} />
        <span className="min-w-0 grow truncate">{t("ui.frame.search")}</span>
        <span aria-hidden className="hidden sm:block">
          <Kbd>Ctrl K</Kbd>
        </span>
      </Link>
      {ofPage && (
        <Suspense fallback={null}>
          <PaletteWindow
            items={[...ofPage, ...items]}
            loaderHref={loaderHref}
            searchHref={searchHref}
            onClose={() => setOfPage(null)}
          />
        </Suspense>
      )}
    </>
  );
}
