/** Keys that press what is offered for the task under focus, in the table, on the board and beside "next". */
import { type RefObject, useEffect, useRef } from "react";
import { countSelected } from "~/ui/data/selected-rows";
import { useShortcuts } from "~/ui/shortcuts";

/** The form that many tasks are changed by. */
export const BULK_TASKS = "bulk";

const TASK = "tbody tr, [data-task]";

/** @param shown what the loader said: the focus is looked after when that changes */
export function useTaskKeys(shown: unknown) {
  const keep = useKeptFocus(shown);
  const press = (key: string) => () => {
    keep();
    focusedTask(`[data-press="${key}"]`)?.click();
  };
  const waive = () => {
    keep();
    openReason();
  };
  useShortcuts({
    o: press("o"),
    b: press("b"),
    d: press("d"),
    h: press("h"),
    w: waive,
    m: chooseMacro,
  });
}

/**
 * A task that moves to another column takes the focus along; one that leaves the list gives it to
 * whichever stands in its place. Otherwise the keyboard would begin at the top after each press.
 */
function useKeptFocus(shown: unknown) {
  const pressed = useRef<{ href: string | null; place: number } | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is shown is the moment, not an input
  useEffect(() => {
    const { current } = pressed;
    pressed.current = null;
    if (!current || document.activeElement !== document.body) return;
    const links = rowLinks();
    const same = links.find((link) => link.getAttribute("href") === current.href);
    (same ?? links[Math.min(current.place, links.length - 1)])?.focus();
  }, [shown]);

  return () => {
    const link = focusedTask("a");
    if (!link) return;
    const place = rowLinks().indexOf(link);
    pressed.current = { href: link.getAttribute("href"), place: Math.max(0, place) };
  };
}

const rowLinks = () => [...document.querySelectorAll<HTMLElement>("[data-row-link]")];

/** What is offered for the task under focus. */
const focusedTask = (selector: string) =>
  document.activeElement?.closest(TASK)?.querySelector<HTMLElement>(selector);

/** Waiving needs its reason: the key opens the form and leads to the field. */
function openReason() {
  const waiving = focusedTask('[data-press="w"]')?.closest("details");
  waiving?.setAttribute("open", "");
  waiving?.querySelector<HTMLElement>("input:not([type=hidden])")?.focus();
}

/** Closes it again and goes back to its task. */
export function leaveReason(form: HTMLElement) {
  form.closest("details")?.removeAttribute("open");
  form.closest(TASK)?.querySelector<HTMLElement>("a")?.focus();
}

/** A macro for what is ticked, else for the task under focus. */
function chooseMacro() {
  const isTicked = countSelected(BULK_TASKS) > 0;
  const way = isTicked
    ? document.querySelector<HTMLElement>(`#${BULK_TASKS} [data-press="m"]`)
    : focusedTask('[data-press="m"]');
  way?.click();
}

export type MeantTasks = { ids: readonly string[]; all: string; query: string };

/** The tasks that a macro would be for, now: what is ticked, else the one under focus. */
export function meantTasks(): MeantTasks | null {
  const form = document.getElementById(BULK_TASKS);
  if (form instanceof HTMLFormElement && countSelected(BULK_TASKS) > 0) {
    const said = new FormData(form);
    const text = (name: string) => String(said.get(name) ?? "");
    return { ids: said.getAll("ids").map(String), all: text("all"), query: text("query") };
  }
  const href = focusedTask('[data-press="m"]')?.getAttribute("href");
  if (!href) return null;
  const { searchParams } = new URL(href, location.origin);
  return { ids: searchParams.getAll("ids"), all: "", query: searchParams.get("query") ?? "" };
}

/** The arrow keys on the board: to the card beside, in the next column that has any. */
export function useColumnKeys(board: RefObject<HTMLElement>) {
  const step = (by: 1 | -1) => () => {
    const columns = [...(board.current?.querySelectorAll("[data-rows]") ?? [])]
      .map((list) => [...list.querySelectorAll<HTMLElement>("[data-row-link]")])
      .filter((links) => links.length > 0);
    const here = document.activeElement?.closest("[data-rows] > *");
    const rowIn = (links: readonly HTMLElement[]) =>
      links.findIndex((link) => here?.contains(link));
    const from = columns.findIndex((links) => rowIn(links) >= 0);
    const to = columns[from < 0 ? 0 : Math.min(columns.length - 1, Math.max(0, from + by))];
    const row = rowIn(columns[from] ?? []);
    to?.[Math.min(Math.max(0, row), to.length - 1)]?.focus();
  };
  useShortcuts({ ArrowRight: step(1), ArrowLeft: step(-1) });
}
