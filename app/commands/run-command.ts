/** The frame of every command: settings from `.env`, sentences instead of stack traces, exit codes. */
import { loadEnvFile } from "~/platform/env.server";
import { OperatorProblem } from "~/platform/operator-problem";
import { fromProject } from "~/platform/project-folder.server";

/** Runs the work with the command's arguments; a returned sentence is a refusal and fails the command. */
export async function runCommand(work: (args: string[]) => Promise<unknown>): Promise<void> {
  try {
    loadEnvFile(fromProject(".env"));
    const refusal = await work(process.argv.slice(2));
    if (typeof refusal !== "string") return;
    console.error(refusal);
  } catch (error) {
    console.error(error instanceof OperatorProblem ? error.message : error);
  }
  process.exitCode = 1;
}
