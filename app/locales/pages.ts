/**
 * Which parts of the catalogue the browser gets for which pages. The longest
 * matching path wins; `common`, `shell` and `ui` go everywhere. A page whose part is
 * missing here shows bare keys once it runs in the browser, and a test says so.
 */
import type en from "./en";

type Section = keyof typeof en;

const EVERYWHERE: readonly Section[] = ["common", "shell", "ui"];

const PAGES: readonly (readonly [prefix: string, sections: readonly Section[]])[] = [
  ["/", []],
  ["/setup", ["identity"]],
  ["/login", ["identity"]],
  ["/invitation/", ["identity"]],
  ["/forgotten-password", ["identity"]],
  ["/reset-password/", ["identity"]],
  ["/settings", ["identity"]],
  ["/settings/installation", ["identity", "mail"]],
];

export function sectionsFor(pathname: string): Section[] {
  const matches = PAGES.filter(([prefix]) => pathname === prefix || pathname.startsWith(prefix));
  const longest = matches.reduce((best, next) => (next[0].length > best[0].length ? next : best));
  return [...EVERYWHERE, ...longest[1]];
}
