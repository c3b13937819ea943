/** Ticks or clears every row of the page. */
import { useEffect, useRef } from "react";
import { useHydrated } from "~/ui/hydrated";
import { announceSelection, rowBoxes, useSelectedCount } from "./selected-rows";

export function SelectAll({ formId, label }: { formId: string; label: string }) {
  const box = useRef<HTMLInputElement>(null);
  const selected = useSelectedCount(formId);
  const isReady = useHydrated();

  useEffect(() => {
    if (!box.current) return;
    const total = rowBoxes(formId).length;
    box.current.checked = total > 0 && selected === total;
    box.current.indeterminate = selected > 0 && selected < total;
  });

  function tick(checked: boolean) {
    for (const row of rowBoxes(formId)) row.checked = checked;
    announceSelection();
  }

  return (
    <input
      ref={box}
      type="checkbox"
      aria-label={label}
      onChange={(event) => tick(event.target.checked)}
      className={`block size-4 ${isReady ? "" : "invisible"}`}
    />
  );
}
