/**
 * Keyboard shortcuts. A binding is a key (`j`), a sequence (`g c`) or a chord
 * (`mod+k`). Single keys never fire where people type, and can be turned off as a
 * whole; chords always work.
 */
import { createContext, useContext, useEffect, useRef } from "react";

const ShortcutsOn = createContext(true);

export const ShortcutsProvider = ShortcutsOn.Provider;
export const useShortcutsOn = () => useContext(ShortcutsOn);

export type Shortcuts = Readonly<Record<string, (event: KeyboardEvent) => void>>;

/** How long the second key of a sequence may take. */
const SEQUENCE_MS = 1200;

export function useShortcuts(bindings: Shortcuts) {
  const on = useShortcutsOn();
  const current = useRef(bindings);
  current.current = bindings;

  useEffect(() => {
    let first = "";
    let forget: ReturnType<typeof setTimeout> | undefined;

    function onKeyDown(event: KeyboardEvent) {
      if (event.defaultPrevented || event.isComposing) return;
      const chord = chordOf(event);
      if (!chord && (!on || isTyping(event.target))) return;

      const key = chord ?? event.key;
      const run = current.current[`${first} ${key}`] ?? current.current[key];
      clearTimeout(forget);
      if (run) {
        first = "";
        event.preventDefault();
        run(event);
        return;
      }
      first = chord || key.length > 1 ? "" : key;
      forget = setTimeout(() => {
        first = "";
      }, SEQUENCE_MS);
    }

    document.addEventListener("keydown", onKeyDown);
    return () => {
      clearTimeout(forget);
      document.removeEventListener("keydown", onKeyDown);
    };
  }, [on]);
}

function chordOf(event: KeyboardEvent): string | undefined {
  if (event.ctrlKey || event.metaKey) return `mod+${event.key.toLowerCase()}`;
  return event.altKey ? `alt+${event.key.toLowerCase()}` : undefined;
}

const TYPED_INTO =
  "input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]";

function isTyping(target: EventTarget | null) {
  return target instanceof Element && target.closest(`${TYPED_INTO}, [role=dialog]`) !== null;
}
