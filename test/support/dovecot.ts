/**
 * Dovecot on loopback, with one mailbox that a test fills: what many of our users' mail lies on. Where it
 * is installed it is started for the test alone, on its own files and port, and stopped again.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { ImapFlow } from "imapflow";
import { freePort } from "./free-port";
import { type Given, IMAP_PASSWORD, IMAP_USER, type ImapServer } from "./imap-server";
import { isRoot, ordinaryUser } from "./processes";

const BINARY = "/usr/sbin/dovecot";

/** It gives up its rights for those of other users, and only root can. */
export const isDovecotHere = isRoot && existsSync(BINARY);

/** Version 2.3, as Debian 12 has it. */
const settings = (folder: string, port: number) => `
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/log
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
auth_failure_delay = 0
mail_location = maildir:${folder}/mail
passdb {
  driver = static
  args = password=${IMAP_PASSWORD}
}
userdb {
  driver = static
  args = uid=${ordinaryUser.uid} gid=${ordinaryUser.gid} home=${folder}/home
}
service imap-login {
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
`;

export async function openDovecot({ mails = [] }: Given = {}): Promise<ImapServer> {
  const folder = mkdtempSync(join(tmpdir(), "reinstate-dovecot-"));
  chmodSync(folder, 0o755);
  const theirs = (name: string) => {
    const path = join(folder, name);
    chownSync(path, ordinaryUser.uid, ordinaryUser.gid);
    return path;
  };
  for (const name of ["home", "mail", "mail/cur", "mail/new", "mail/tmp"]) {
    mkdirSync(join(folder, name));
    theirs(name);
  }
  for (const [index, raw] of mails.entries()) {
    const name = `mail/new/${1_700_000_000 + index}.M${index}P1.test`;
    writeFileSync(join(folder, name), raw);
    theirs(name);
  }
  const port = await freePort();
  writeFileSync(join(folder, "dovecot.conf"), settings(folder, port));
  let server = await started(folder, port);

  return {
    port,
    async append(raw) {
      await signedIn(port, (client) => client.append("INBOX", Buffer.from(raw)));
    },
    flags: () =>
      signedIn(port, async (client) => {
        await client.mailboxOpen("INBOX", { readOnly: true });
        const all = await client.fetchAll("1:*", { flags: true });
        return all.map(({ flags }) => [...(flags ?? [])]);
      }),
    async recount() {
      await stop(server);
      for (const name of ["dovecot-uidlist", "dovecot.index", "dovecot.index.log"]) {
        rmSync(join(folder, "mail", name), { force: true });
      }
      server = await started(folder, port);
    },
    async hangUp() {
      await stop(server);
      server = await started(folder, port);
    },
    async close() {
      await stop(server);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** In the foreground, once it greets. */
async function started(folder: string, port: number): Promise<ChildProcess> {
  const server = spawn(BINARY, ["-F", "-c", join(folder, "dovecot.conf")], {
    stdio: ["ignore", "inherit", "inherit"],
    detached: true,
  });
  for (let tries = 0; tries < 200; tries += 1) {
    if (server.exitCode !== null) break;
    const greeted = await signedIn(port, async () => true).catch(() => false);
    if (greeted) return server;
    await pause(50);
  }
  await stop(server);
  const log = existsSync(join(folder, "log")) ? readFileSync(join(folder, "log"), "utf8") : "";
  throw new Error(`Dovecot did not start:\n${log}`);
}

async function stop(server: ChildProcess): Promise<void> {
  if (server.pid === undefined || server.exitCode !== null || server.signalCode !== null) return;
  const gone = once(server, "exit");
  server.kill("SIGTERM");
  await gone;
  try {
    // Who is signed in outlives it.
    process.kill(-server.pid, "SIGKILL");
  } catch {
    // Nobody was.
  }
}

async function signedIn<T>(port: number, work: (client: ImapFlow) => Promise<T>): Promise<T> {
  const client = new ImapFlow({
    host: "127.0.0.1",
    port,
    secure: false,
    doSTARTTLS: false,
    auth: { user: IMAP_USER, pass: IMAP_PASSWORD },
    logger: false,
  });
  client.on("error", () => {});
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.logout().catch(() => client.close());
  }
}
