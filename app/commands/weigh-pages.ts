/**
 * How much script and style each page makes a browser load before anything is pressed, held to the
 * budgets of the house. What loads on first use, such as windows, is not counted. Builds first when
 * the build is older than the sources. 1 KB is 1024 bytes, each file gzipped as it is served.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { fromProject } from "~/platform/project-folder.server";
import { prepareBuild } from "./prepare-build.js";
import { runCommand } from "./run-command";

/** In KB of script. Only pages that need the checks of the form library may carry it. */
const BUDGETS = { reading: 105, form: 125, "no script": 0 } as const;
const STYLE_BUDGET = 15;
/** People sign in with whatever browser they have. */
const WITHOUT_SCRIPT = ["routes/login"];
const FORM_LIBRARY = "/assets/forms-";
const SHOWN = 15;

type Route = { id: string; parentId?: string; module: string; imports?: string[]; css?: string[] };
type Manifest = { entry: { module: string; imports: string[] }; routes: Record<string, Route> };
type Page = { id: string; budget: number; script: number; style: number };

const client = fromProject("build/client");
const sizes = new Map<string, number>();

function readManifest(): Manifest {
  const file = readdirSync(join(client, "assets")).find((name) => name.startsWith("manifest-"));
  const text = readFileSync(join(client, "assets", file ?? ""), "utf8");
  return JSON.parse(text.slice(text.indexOf("{"), text.lastIndexOf("}") + 1));
}

async function weigh({ entry, routes }: Manifest, route: Route): Promise<Page> {
  const scripts = new Set([entry.module, ...entry.imports]);
  const styles = new Set<string>();
  for (let at: Route | undefined = route; at; at = routes[at.parentId ?? ""]) {
    for (const file of [at.module, ...(at.imports ?? [])]) scripts.add(file);
    for (const file of at.css ?? []) styles.add(file);
  }
  for (const file of sheetsOfEveryPage()) styles.add(file);
  const isBare = await needsNoScript(route);
  const hasForm = [...scripts].some((file) => file.startsWith(FORM_LIBRARY));
  const kind = WITHOUT_SCRIPT.includes(route.id) ? "no script" : hasForm ? "form" : "reading";
  return {
    id: route.id,
    budget: BUDGETS[kind],
    script: isBare ? 0 : total(scripts),
    style: total(styles),
  };
}

/** A page says in its handle that the document leaves scripts out. */
async function needsNoScript({ module }: Route): Promise<boolean> {
  const { handle } = await import(pathToFileURL(join(client, module)).href);
  return handle?.noScript === true;
}

/** Linked by the document itself, beside what single routes bring. */
const sheetsOfEveryPage = () =>
  readdirSync(join(client, "assets"))
    .filter((name) => name.endsWith(".css"))
    .map((name) => `/assets/${name}`);

const excess = ({ script, budget }: Page) => script - budget;
const total = (files: Iterable<string>) =>
  [...files].reduce((sum, file) => sum + kilobytes(file), 0);

function kilobytes(file: string): number {
  const known = sizes.get(file) ?? gzipSync(readFileSync(join(client, file))).length / 1024;
  sizes.set(file, known);
  return known;
}

function line({ id, budget, script, style }: Page): string {
  const columns = [script.toFixed(1), String(budget), style.toFixed(1)];
  return `${columns.map((column) => column.padStart(7)).join(" ")}  ${id.replace("routes/", "")}`;
}

await runCommand(async () => {
  await prepareBuild(fromProject("."));
  const manifest = readManifest();
  const screens = Object.values(manifest.routes).filter(({ module }) => kilobytes(module) > 0.05);
  const pages = await Promise.all(screens.map((route) => weigh(manifest, route)));
  pages.sort((one, other) => excess(other) - excess(one));

  console.log("KB of first load        script  budget  style");
  for (const page of pages.slice(0, SHOWN)) console.log(line(page));
  console.log(
    `and ${pages.length - SHOWN} pages with more to spare; style may take ${STYLE_BUDGET}`,
  );

  const heavy = pages.filter((page) => excess(page) > 0 || page.style > STYLE_BUDGET);
  if (heavy.length === 0) return;
  return `Over the budget: ${heavy.map(({ id }) => id).join(", ")}. Let what is not needed at once load on first use, or take it out.`;
});
