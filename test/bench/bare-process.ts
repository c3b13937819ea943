/** A baseline in a process of its own, as the app is: neither shares its thread with who measures. */
import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";

export type BareProcess = { origin: string; pid: number; stop: () => void };

/** @param file told the arguments, it listens and sends where */
export async function startBare(file: URL, args: readonly string[]): Promise<BareProcess> {
  const child = fork(fileURLToPath(file), [...args]);
  const origin = await new Promise<string>((ready, failed) => {
    child.once("message", (address) => ready(String(address)));
    child.once("exit", (code) => failed(new Error(`${file.pathname} ended with ${code}`)));
  });
  return { origin, pid: child.pid ?? 0, stop: () => child.kill() };
}
