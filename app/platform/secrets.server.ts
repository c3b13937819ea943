/** The keys of this installation: made once, at random, readable by the app's user only. */
import { randomBytes } from "node:crypto";
import { link, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";

import { OperatorProblem } from "./operator-problem";
import { processWide } from "./process-wide.server";

const key = z.string().regex(/^[\w-]{43}$/);

const secretsSchema = z.object({
  /** Signs cookies and one-time links, and peppers the hashes of session tokens. */
  signingKey: key,
  /** Encrypts credentials of mailboxes and providers. */
  encryptionKey: key,
  /** Keys the hashes that recognise a contact without storing the number. */
  contactHashKey: key,
});

export type Secrets = z.output<typeof secretsSchema>;

const newKey = () => randomBytes(32).toString("base64url");

export const secretsPath = (dataFolder: string): string => join(dataFolder, "secrets.json");

const opened = processWide<Secrets>("secrets");

/** The keys of the opened installation. */
export function secrets(): Secrets {
  if (!opened.value) throw new Error("The secrets are not open: call openInstallation first.");
  return opened.value;
}

/** Reads the keys, making them first in a new installation. */
export async function openSecrets(dataFolder: string): Promise<Secrets> {
  const path = secretsPath(dataFolder);
  const text = (await read(path)) ?? (await create(path));
  opened.value = parse(text, path);
  return opened.value;
}

async function read(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

/** Writes a whole file beside it and links it into place: of two processes, one succeeds. */
async function create(path: string): Promise<string> {
  const fresh: Secrets = {
    signingKey: newKey(),
    encryptionKey: newKey(),
    contactHashKey: newKey(),
  };
  const draft = `${path}.${randomBytes(6).toString("hex")}`;
  await writeFile(draft, `${JSON.stringify(fresh, null, 2)}\n`, { mode: 0o600, flush: true });
  try {
    await link(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    await rm(draft, { force: true });
  }
  return readFile(path, "utf8");
}

function parse(text: string, path: string): Secrets {
  try {
    return secretsSchema.parse(JSON.parse(text));
  } catch {
    throw new OperatorProblem(
      `${path} is damaged. Put it back from a backup: without its keys, stored credentials and links cannot be read.`,
    );
  }
}
