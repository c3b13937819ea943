/** Keys that press the buttons of the task under focus, in the table and on the board. */
import { countSelected } from "~/ui/data/selected-rows";
import { useShortcuts } from "~/ui/shortcuts";

/** The form that many tasks are changed by. */
export const BULK_TASKS = "bulk";

export function useTaskKeys() {
  const press = (key: string) => () =>
    document.activeElement
      ?.closest("tbody tr, [data-task]")
      ?.querySelector<HTMLElement>(`[data-press="${key}"]`)
      ?.click();
  useShortcuts({ o: press("o"), b: press("b"), d: press("d"), h: press("h"), m: chooseMacro });
}

/** A macro for what is ticked, else for the task under focus. */
function chooseMacro() {
  const row = document.activeElement?.closest("tbody tr");
  if (countSelected(BULK_TASKS) === 0) {
    row?.querySelector<HTMLInputElement>("input[type=checkbox]")?.click();
  }
  if (countSelected(BULK_TASKS) > 0) {
    document.querySelector<HTMLElement>('[data-press="m"]')?.click();
  }
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
