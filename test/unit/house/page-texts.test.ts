import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import en from "~/locales/en";
import { sectionsFor } from "~/locales/pages";
import { fromProject } from "~/platform/project-folder.server";

const APP = fromProject("app");
const SECTIONS = Object.keys(en);
const KEY = new RegExp(`[(\\s:?]["\`](${SECTIONS.join("|")})\\.[a-zA-Z]`, "g");
/** Words columns of several kinds of tables; each kind is shown where its words are. */
const BY_KIND = path.join(APP, "features/imports/ui/import-result.tsx");

const isFile = (file: string) => existsSync(file) && statSync(file).isFile();

function fileOf(name: string, from: string): string | undefined {
  const base = name.startsWith("~/")
    ? path.join(APP, name.slice(2))
    : path.join(path.dirname(from), name);
  return [base, `${base}.tsx`, `${base}.ts`].find(isFile);
}

/** What the browser runs of a file: of a route that is what it shows, not what its doors say. */
const shownBy = (file: string, source: string) =>
  file.startsWith(path.join(APP, "routes")) ? (source.split("export default ")[1] ?? "") : source;

/** The sections a file words something from, and the files of screens it is put together from. */
function read(file: string) {
  const source = readFileSync(file, "utf8");
  const words = file === BY_KIND ? [] : [...shownBy(file, source).matchAll(KEY)];
  const parts = [
    ...source.matchAll(/import (?!type)[^;]*?from "([^"]+)"/g),
    ...source.matchAll(/import\("([^"]+)"\)/g),
  ].flatMap(([, name = ""]) => fileOf(name, file) ?? []);
  return {
    sections: words.map(([, section = ""]) => section),
    parts: parts.filter((part) => part.includes("/ui/")),
  };
}

function sectionsUsed(route: string): Set<string> {
  const files = new Set([route]);
  const used = new Set<string>();
  for (const file of files) {
    const { sections, parts } = read(file);
    for (const section of sections) used.add(section);
    for (const part of parts) files.add(part);
  }
  return used;
}

const addressOf = (route: string) =>
  `/${path
    .basename(route, ".tsx")
    .split(".")
    .filter((step) => !step.startsWith("_"))
    .map((step) => step.replace(/_$/, "").replace(/^\$.*/, "x"))
    .join("/")}`;

it("every page has the part of the catalogue that its screens word things from", () => {
  const folder = path.join(APP, "routes");
  const bare = readdirSync(folder)
    .filter((file) => file.endsWith(".tsx"))
    .flatMap((file) => {
      const there: readonly string[] = sectionsFor(addressOf(file));
      const lacking = [...sectionsUsed(path.join(folder, file))].filter(
        (section) => !there.includes(section),
      );
      return lacking.map((section) => `${file} words something from ${section}`);
    });
  expect(bare).toEqual([]);
});
