/** The address of every route, from the names of the route files, and what the app calls its parts. */
import { readdirSync } from "node:fs";
import { fromProject } from "~/platform/project-folder.server";

export const ROUTE_NAMES = readdirSync(fromProject("app/routes")).map((file) =>
  file.replace(/\.tsx?$/, ""),
);

/** `_app.cases.$ref_.x[.]pdf` is at `/cases/C-2026-0042/x.pdf`; parts that nothing is known of stay a guess. */
export function addressOf(route: string, known: Readonly<Record<string, string>>): string {
  const steps = route
    .replaceAll("[.]", "\u0000")
    .split(".")
    .filter((step) => !step.startsWith("_"))
    .map((step) => step.replace(/_$/, "").replaceAll("\u0000", "."));
  const filled = steps.map((step) =>
    step.startsWith("$") ? encodeURIComponent(known[step.slice(1)] ?? NOBODYS) : step,
  );
  return `/${filled.join("/")}`;
}

const NOBODYS = "00000000-0000-7000-8000-00000000dead";
