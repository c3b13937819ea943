/** The rows of a table or the cards of a board; the checkboxes of a bulk form in them, and how many are ticked. */
import { useCallback, useSyncExternalStore } from "react";

/** A row of a table, or a card in a list that is marked with `data-rows`. */
export const ROW = "tbody tr, [data-rows] > *";

export function rowBoxes(formId: string): HTMLInputElement[] {
  const form = document.getElementById(formId);
  if (!(form instanceof HTMLFormElement)) return [];
  return [...form.elements].filter(
    (box): box is HTMLInputElement =>
      box instanceof HTMLInputElement && box.type === "checkbox" && box.closest(ROW) !== null,
  );
}

export const countSelected = (formId: string) =>
  rowBoxes(formId).filter(({ checked }) => checked).length;

/** Says that boxes were ticked by a script, which the browser does not. */
export const announceSelection = () => document.dispatchEvent(new Event("change"));

export function useSelectedCount(formId: string): number {
  const subscribe = useCallback((tell: () => void) => {
    const later = () => setTimeout(tell);
    document.addEventListener("change", tell);
    document.addEventListener("reset", later);
    return () => {
      document.removeEventListener("change", tell);
      document.removeEventListener("reset", later);
    };
  }, []);
  return useSyncExternalStore(
    subscribe,
    () => countSelected(formId),
    () => 0,
  );
}
