/**
 * What the page adds to the command palette. It is asked for at the moment the palette opens, while
 * the focus is still on the page.
 */
import { useEffect, useRef } from "react";
import type { PaletteItem } from "./palette-item";

type Read = () => readonly PaletteItem[];

const sources = new Set<Read>();

export const pageCommands = (): PaletteItem[] => [...sources].flatMap((read) => read());

export function usePageCommands(read: Read) {
  const current = useRef(read);
  current.current = read;

  useEffect(() => {
    const ask = () => current.current();
    sources.add(ask);
    return () => {
      sources.delete(ask);
    };
  }, []);
}
