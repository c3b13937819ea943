/** Runs one tool of the build, quietly unless it fails. */
import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const SHOWN_LINES = 25;
const LINES_BEFORE = 5;

/**
 * @param {string} project
 * @param {string} library the package that brings the tool
 * @param {string} tool
 * @param {string[]} args
 * @param {Record<string, string>} env
 * @returns {Promise<void>}
 */
export async function runBuildStep(project, library, tool, args, env = {}) {
  const program = await programOf(project, library, tool);
  const { code, stdout, stderr } = await run(project, [program, ...args], env);
  if (code === 0) return;
  const problem = new Error(
    `The build failed at "${tool} ${args.join(" ")}", and nothing was changed:\n\n${gist(stderr.trim() || stdout.trim())}`,
  );
  problem.name = "OperatorProblem";
  throw problem;
}

/**
 * @param {string} project
 * @param {string} library
 * @param {string} tool
 */
async function programOf(project, library, tool) {
  try {
    const manifest = createRequire(join(project, "package.json")).resolve(
      `${library}/package.json`,
    );
    const { bin } = JSON.parse(await readFile(manifest, "utf8"));
    return join(dirname(manifest), typeof bin === "string" ? bin : bin[tool]);
  } catch {
    const problem = new Error(`The package ${library} is missing. Run npm ci first.`);
    problem.name = "OperatorProblem";
    throw problem;
  }
}

/**
 * @param {string} project
 * @param {string[]} args
 * @param {Record<string, string>} env
 * @returns {Promise<{ code: number | null, stdout: string, stderr: string }>}
 */
function run(project, args, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: project,
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const said = { stdout: "", stderr: "" };
    child.stdout.on("data", (part) => {
      said.stdout += part;
    });
    child.stderr.on("data", (part) => {
      said.stderr += part;
    });
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, ...said }));
  });
}

/**
 * From shortly before the first line that mentions an error, else the last ones. The bundler lists
 * every file it has seen; those lines are left out.
 * @param {string} text
 */
function gist(text) {
  const lines = text.split("\n").filter((line) => !/^\s+'[^']+',?$/.test(line));
  const first = lines.findIndex((line) => /error\b|could not/i.test(line));
  const start = first < 0 ? -SHOWN_LINES : Math.max(0, first - LINES_BEFORE);
  return lines.slice(start).slice(0, SHOWN_LINES).join("\n");
}
