/** Fingerprints of files and folders. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/**
 * Of their content.
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
 * Of their sizes and times: ten times as fast, and the same means that the content is, too.
 * @param {string} project
 * @param {string[]} paths
 */
export function looksOf(project, paths) {
  const hash = createHash("sha256");
  for (const path of paths.flatMap((path) => filesIn(project, path))) {
    const { size, mtimeMs, ctimeMs } = statSync(join(project, path));
    hash.update(`${path}\0${size} ${mtimeMs} ${ctimeMs}\0`);
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
  return found.isDirectory() ? filesBelow(project, path) : [path];
}

/**
 * @param {string} project
 * @param {string} folder
 * @returns {string[]}
 */
function filesBelow(project, folder) {
  const entries = readdirSync(join(project, folder), { withFileTypes: true });
  return entries
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      return entry.isDirectory() ? filesBelow(project, path) : [path];
    });
}
