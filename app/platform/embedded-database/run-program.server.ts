/** Runs a program of PostgreSQL as the database's user, without a shell, to its end. */
import { spawn } from "node:child_process";

import type { DatabaseUser } from "./database-user.server";

/** What a program may know of this process: no settings, no passwords, messages in English. */
export const BARE_ENVIRONMENT = { NODE_ENV: "production", LC_ALL: "C", TZ: "UTC" } as const;

export const asUser = ({ uid, gid, isAnother }: DatabaseUser) => (isAnother ? { uid, gid } : {});

export type Outcome = { code: number | null; output: string };

export function runProgram(user: DatabaseUser, program: string, args: string[]): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      ...asUser(user),
      cwd: "/",
      env: BARE_ENVIRONMENT,
      stdio: ["ignore", "pipe", "pipe"],
    });
    const parts: Buffer[] = [];
    child.stdout.on("data", (part: Buffer) => parts.push(part));
    child.stderr.on("data", (part: Buffer) => parts.push(part));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, output: Buffer.concat(parts).toString().trim() }));
  });
}
