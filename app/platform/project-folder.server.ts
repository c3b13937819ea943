/** The folder of the checkout, found from this module whether it runs from source or from a build. */
import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

function rootAbove(folder: string): string {
  if (existsSync(join(folder, "prisma", "schema.prisma"))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error("No prisma/schema.prisma above this module.");
  return rootAbove(parent);
}

export const projectFolder = rootAbove(dirname(fileURLToPath(import.meta.url)));

/** A path of a setting: relative ones start at the checkout, wherever the process was started. */
export const fromProject = (path: string): string => resolve(projectFolder, path);
