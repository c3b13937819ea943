/** A passing message: something was done, and sometimes how to undo it. Nothing is said only here. */
import type { Tone } from "~/ui/tone";

export type Flash = {
  /** The same id is shown once. */
  id: string;
  message: string;
  tone?: Tone;
  undo?: { action: string; method?: "post" | "delete"; fields?: Record<string, string> };
};

const SAID = "reinstate:flash";

/** Says something from anywhere in the page. */
export function sayFlash(flash: Flash) {
  window.dispatchEvent(new CustomEvent<Flash>(SAID, { detail: flash }));
}

export function onFlash(listen: (flash: Flash) => void) {
  const heard = (event: Event) => listen((event as CustomEvent<Flash>).detail);
  window.addEventListener(SAID, heard);
  return () => window.removeEventListener(SAID, heard);
}
