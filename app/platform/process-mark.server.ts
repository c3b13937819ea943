/**
 * Marks by which one process knows on its own machine that another is gone. Only Linux tells enough:
 * elsewhere there is no mark, and nobody is ever said to be gone.
 */
import { createHash } from "node:crypto";
import { readFileSync, readlinkSync } from "node:fs";
import { isAlive } from "./embedded-database/postmaster-file.server";

/** The machine since it was started, and the container: a number means another process in each. */
function thisMachine(): string {
  const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8");
  const numbers = readlinkSync("/proc/self/ns/pid");
  return createHash("sha256").update(boot).update(numbers).digest("hex").slice(0, 16);
}

/** Ended, though nobody has buried it yet. */
const OVER = ["Z", "X"];
const STATE = 0;
const STARTED = 19;

/** What follows the name of the program in `/proc/…/stat`: the name may contain anything. */
function statOf(pid: number): string[] {
  const text = readFileSync(`/proc/${pid}/stat`, "utf8");
  return text.slice(text.lastIndexOf(")") + 2).split(" ");
}

/** Like `0f3c….4711.883120`: the machine, the number, and when it was started, since numbers come again. */
export function markOfProcess(pid = process.pid): string | null {
  try {
    return `${thisMachine()}.${pid}.${statOf(pid)[STARTED]}`;
  } catch {
    return null;
  }
}

/** Whether it is certain that no process of this mark is there any more. */
export function isGone(mark: string): boolean {
  const [, machine, number, started] = /^([0-9a-f]{16})\.(\d+)\.(\d+)$/.exec(mark) ?? [];
  const pid = Number(number);
  try {
    if (machine !== thisMachine()) return false;
    if (!isAlive(pid)) return true;
    const stat = statOf(pid);
    return OVER.includes(stat[STATE] ?? "") || stat[STARTED] !== started;
  } catch {
    return false;
  }
}
