/** One fingerprint for the content of files and folders. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/**
 * @param {string} project
 * @param {string[]} paths
 */
export function hashOf(project, paths) {
  const hash = createHash("sha256");
  for (const path of paths.flatMap((path) => filesIn(project, path))) {
    hash
      .update(path)
      .update("\0")
      .update(readFileSync(join(project, path)))
      .update("\0");
  }
  return hash.digest("hex");
}

/**
 * @param {string} project
 * @param {string} path
 * @returns {string[]}
 */
function filesIn(project, path) {
  const found = statSync(join(project, path), { throwIfNoEntry: false });
  if (!found) return [];
  if (!found.isDirectory()) return [path];
  const names = readdirSync(join(project, path)).sort();
  return names.flatMap((name) => filesIn(project, `${path}/${name}`));
}
