import { createHash } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { claimMailbox, readSoon } from "~/features/correspondence/mailboxes/claim-mailbox.server";
import { readMailbox } from "~/features/mailroom/fetching/read-mailbox.server";
import { watchMailboxes } from "~/features/mailroom/fetching/watch-mailboxes.server";
import { fileMail } from "~/features/mailroom/filing/file-mail.server";
import { db } from "~/platform/db.server";
import { createInstallation } from "~test/factories/installation";
import { createMailbox } from "~test/factories/mailbox";
import { createPerson } from "~test/factories/person";
import { isDovecotHere, openDovecot } from "~test/support/dovecot";
import {
  IMAP_PASSWORD,
  IMAP_USER,
  type ImapServer,
  openImapServer,
} from "~test/support/imap-server";
import { aMail, arrive } from "~test/support/mail";

const SERVERS = [
  { name: "a server from npm", openServer: openImapServer },
  ...(isDovecotHere ? [{ name: "Dovecot", openServer: openDovecot }] : []),
];

describe.each(SERVERS)("mail on $name", ({ openServer }) => {
  beforeEach(() => createInstallation());

  let server: ImapServer | undefined;
  afterEach(async () => {
    await server?.close();
    server = undefined;
  });

  async function connected(given: object = {}, mails: readonly Uint8Array[] = []) {
    server = await openServer({ mails });
    const { id } = await createMailbox({
      secret: IMAP_PASSWORD,
      username: IMAP_USER,
      host: "127.0.0.1",
      port: server.port,
      security: "none",
      takesOld: true,
      ...given,
    });
    return { id, server };
  }

  const once = { ending: new AbortController().signal, stays: false };
  const readOnce = (id: string) => readMailbox(id, once);
  const rowOf = (id: string) => db.mailbox.findUniqueOrThrow({ where: { id } });
  const mails = () => db.inboundMail.findMany({ orderBy: { id: "asc" } });
  const several = (count: number) => Array.from({ length: count }, () => aMail());

  describe("reading a mailbox", () => {
    it("takes every mail once, and leaves them as they are", async () => {
      const { id, server } = await connected({}, several(3));

      expect(await readOnce(id)).toBe(true);
      await db.mailbox.update({ where: { id }, data: { nextAt: new Date() } });
      await readOnce(id);

      const kept = await mails();
      expect(kept).toHaveLength(3);
      expect(kept.map(({ arrivedBy, mailboxId }) => [arrivedBy, mailboxId])).toEqual(
        Array.from({ length: 3 }, () => ["imap", id]),
      );
      expect((await server.flags()).flat()).not.toContain("\\Seen");
      expect(await rowOf(id)).toMatchObject({ lastUid: 3n, problem: null, claimedUntil: null });
    });

    it("takes only what comes from now on where nobody wants the old", async () => {
      const { id, server } = await connected({ takesOld: false }, several(2));

      await readOnce(id);
      await server.append(aMail());
      await readOnce(id);

      expect(await mails()).toHaveLength(1);
    });

    it("doubles nothing where a process died before it remembered how far it was", async () => {
      const { id } = await connected({}, several(3));
      await readOnce(id);
      await db.mailbox.update({ where: { id }, data: { lastUid: 1 } });

      await readOnce(id);

      expect(await mails()).toHaveLength(3);
    });

    it("doubles and loses nothing where the folder is counted anew", async () => {
      const { id, server } = await connected({}, several(3));
      await readOnce(id);
      const before = await rowOf(id);
      await server.recount();
      await server.append(aMail());

      await readOnce(id);

      expect(await mails()).toHaveLength(4);
      const { uidValidity, lastUid } = await rowOf(id);
      expect(uidValidity).not.toBe(before.uidValidity);
      expect(lastUid).toBe(4n);
    });

    it("takes a mail of nearly 25 MB whole, and names one that is larger", async () => {
      const line = `${"x".repeat(70)}\r\n`;
      const large = aMail({ text: line.repeat(346_000) });
      const tooLarge = aMail({ subject: "Too much", text: line.repeat(365_000) });
      const { id } = await connected({}, [aMail(), large, tooLarge, aMail()]);

      await readOnce(id);

      const kept = await mails();
      expect(kept.map(({ state, subject }) => [state, subject])).toEqual([
        ["received", ""],
        ["received", ""],
        ["received", ""],
        ["unreadable", "Too much"],
      ]);
      const sha256 = createHash("sha256").update(large).digest("hex");
      expect(kept.map(({ rawSha256 }) => rawSha256)).toContain(sha256);
      expect((await rowOf(id)).lastUid).toBe(4n);
    });

    it("keeps as one what was uploaded before", async () => {
      const raw = aMail();
      await arrive(raw, { arrivedBy: "upload" });
      const { id } = await connected({}, [raw]);

      await readOnce(id);

      expect(await mails()).toHaveLength(1);
    });

    it("keeps raw what cannot be read, and goes on with the next", async () => {
      const { id } = await connected({}, [Buffer.from("\r\n\r\nnothing of a mail"), aMail()]);

      await readOnce(id);

      const kept = await mails();
      const states = [];
      for (const mail of kept) states.push(await fileMail(mail.id));
      expect(states).toEqual(["unreadable", "unmatched"]);
    });

    it("is in one hand: another process waits", async () => {
      const { id } = await connected({}, several(1));
      await claimMailbox(id);

      expect(await readOnce(id)).toBe(false);
      expect(await mails()).toEqual([]);
    });

    it("keeps nothing of what it fetched once another has the mailbox", async () => {
      const { id } = await connected({}, several(1));
      const ending = new AbortController();
      ending.abort();

      await readMailbox(id, { ending: ending.signal, stays: false });

      expect(await mails()).toEqual([]);
      expect((await rowOf(id)).lastUid).toBe(0n);
    });
  });

  describe("a mailbox that cannot be read", () => {
    it("says that its password is wrong, and is left alone for a while", async () => {
      const { id } = await connected({ secret: "wrong" });

      await readOnce(id);

      const { problem, failures, nextAt, triedAt } = await rowOf(id);
      expect({ problem, failures }).toEqual({ problem: "password", failures: 1 });
      expect(nextAt.getTime() - (triedAt?.getTime() ?? 0)).toBe(15 * 60_000);
    });

    it("says that its folder is missing", async () => {
      const { id } = await connected({ folder: "Nowhere" });

      await readOnce(id);

      expect((await rowOf(id)).problem).toBe("folder");
    });

    it("says that its server does not answer, less and less often", async () => {
      const { id, server } = await connected();
      await server.close();

      await readOnce(id);
      await readOnce(id);

      const { problem, failures, nextAt, triedAt } = await rowOf(id);
      expect({ problem, failures }).toEqual({ problem: "unreachable", failures: 2 });
      expect(nextAt.getTime() - (triedAt?.getTime() ?? 0)).toBe(2 * 60_000);
    });

    it("forgets what was wrong once it is read again", async () => {
      const { id } = await connected();
      await db.mailbox.update({ where: { id }, data: { problem: "password", failures: 4 } });

      await readOnce(id);

      expect(await rowOf(id)).toMatchObject({ problem: null, failures: 0 });
    });
  });

  describe("watching mailboxes", () => {
    let stop: (() => Promise<void>) | undefined;
    afterEach(async () => {
      await stop?.();
      stop = undefined;
    });

    const soon = { timeout: 8000, interval: 50 };
    /** Read to its end, and waiting for what comes. */
    const untilWatched = (id: string) =>
      vi.waitUntil(async () => (await rowOf(id)).uidValidity !== null, soon);

    it("takes what its server announces", async () => {
      const { id, server } = await connected();
      stop = watchMailboxes();
      await untilWatched(id);

      await server.append(aMail());

      await vi.waitUntil(async () => (await mails()).length === 1, soon);
      await stop();
      expect((await rowOf(id)).claimedUntil).toBeNull();
    });

    it("goes on where it was after its server hung up", async () => {
      const { id, server } = await connected({}, several(2));
      stop = watchMailboxes();
      await vi.waitUntil(async () => (await mails()).length === 2, soon);

      await server.hangUp();
      await vi.waitUntil(async () => (await rowOf(id)).claimedUntil === null, soon);
      await server.append(aMail());
      await readSoon(await createPerson(), id);

      await vi.waitUntil(async () => (await mails()).length === 3, soon);
      expect((await rowOf(id)).problem).toBeNull();
    });
  });
});
