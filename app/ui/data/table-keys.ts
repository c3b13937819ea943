/** `j` and `k` walk rows or cards, `x` ticks the one under focus. Enter is the link's own. */
import { useRef } from "react";
import { useShortcuts } from "~/ui/shortcuts";
import { ROW } from "./selected-rows";

export function useTableKeys() {
  const table = useRef<HTMLDivElement>(null);

  function step(by: 1 | -1) {
    const links = [...(table.current?.querySelectorAll<HTMLElement>("[data-row-link]") ?? [])];
    const here = currentRow(table.current);
    const at = links.findIndex((link) => here?.contains(link));
    const next = at < 0 ? 0 : Math.min(links.length - 1, Math.max(0, at + by));
    links[next]?.focus();
  }

  useShortcuts({
    j: () => step(1),
    k: () => step(-1),
    x: () => currentRow(table.current)?.querySelector<HTMLElement>("input[type=checkbox]")?.click(),
  });

  return table;
}

function currentRow(table: HTMLElement | null) {
  const row = document.activeElement?.closest(ROW);
  return row && table?.contains(row) ? row : null;
}
