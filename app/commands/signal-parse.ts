/**
 * `npm run --silent signal:parse -- FILE…`: reads webhook bodies, answers of the Graph API and of
 * providers, and notices (JSON, .eml or text), and prints one line of JSON per signal. Nothing else
 * goes to stdout. A file that cannot be read is one `unknown` line; the exit code stays 0.
 */
import { resolve } from "node:path";
import { signalLines, unreadableLine } from "~/features/enforcement/signal-lines";
import { callersFolder } from "~/platform/env.server";
import { readBounded } from "./read-bounded";

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error("Usage: npm run --silent signal:parse -- FILE…");
  process.exitCode = 2;
}

for (const file of files) {
  const found = await readBounded(resolve(callersFolder(), file));
  const lines =
    "text" in found ? signalLines(file, found.text) : [unreadableLine(file, found.problem)];
  process.stdout.write(lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
}
