/** Keys that press the buttons of the task under focus, in the table and on the board. */
import { useShortcuts } from "~/ui/shortcuts";

export function useTaskKeys() {
  const press = (key: string) => () =>
    document.activeElement
      ?.closest("tbody tr, [data-task]")
      ?.querySelector<HTMLElement>(`[data-press="${key}"]`)
      ?.click();
  useShortcuts({ o: press("o"), b: press("b"), d: press("d"), h: press("h") });
}

/** `j` and `k` on the board: from card to card, column after column. The table has its own. */
export function useCardKeys() {
  const step = (by: 1 | -1) => () => {
    const links = [...document.querySelectorAll<HTMLElement>("[data-task] [data-row-link]")];
    const here = document.activeElement?.closest("[data-task]");
    const at = links.findIndex((link) => here?.contains(link));
    links[at < 0 ? 0 : Math.min(links.length - 1, Math.max(0, at + by))]?.focus();
  };
  useShortcuts({ j: step(1), k: step(-1) });
}
