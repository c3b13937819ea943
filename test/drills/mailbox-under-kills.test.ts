/**
 * A mailbox is read while the app is killed again and again. Afterwards every mail is there once, byte
 * for byte, and each is a message on its thread once.
 */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { db } from "~/platform/db.server";
import { createActiveCase } from "~test/factories/case";
import { createMailbox } from "~test/factories/mailbox";
import { createThread } from "~test/factories/thread";
import { chance as chanceOf } from "~test/support/chance";
import { type House, openHouse } from "~test/support/house-under-drill";
import {
  IMAP_PASSWORD,
  IMAP_USER,
  type ImapServer,
  openImapServer,
} from "~test/support/imap-server";
import { aMail } from "~test/support/mail";

const KILLS = process.env.DRILL_FULL ? 40 : 6;
/** More pieces than kills. */
const MAILS = KILLS * 150;
const PATIENCE = { timeout: 240_000, interval: 5 };

const chance = chanceOf("mailbox under kills");
let house: House;
let server: ImapServer;
/** How often mails were asked for whole. */
let asked = 0;
const mails = Array.from({ length: MAILS }, (_, index) =>
  aMail({
    messageId: `drill-${index}@bsp.example`,
    text: `Mail ${index}. ${"x".repeat(2000)}`,
    headers: index % 2 === 0 ? ["In-Reply-To: <ours@toko.example>"] : [],
  }),
);

beforeAll(async () => {
  house = await openHouse({ LOG_LEVEL: "warn", WEBHOOK_HOSTS: "127.0.0.1" });
  server = await openImapServer({
    mails,
    heard: (words) => {
      asked += /FETCH .*BODY/.test(words) ? 1 : 0;
    },
  });
}, 300_000);
afterAll(async () => {
  await server.close();
  await house.close();
});

it("loses nothing and doubles nothing", async () => {
  const { id: caseId } = await createActiveCase();
  const { id: threadId } = await createThread({ caseId });
  await db.message.create({
    data: {
      threadId,
      kind: "email",
      direction: "out",
      authorName: "Dewi",
      text: "Please help.",
      textSha256: "0".repeat(64),
      happenedAt: new Date("2026-11-01T03:00:00Z"),
      happenedZone: "UTC",
      messageIdHeader: "ours@toko.example",
    },
  });
  const { id } = await createMailbox({
    secret: IMAP_PASSWORD,
    username: IMAP_USER,
    host: "127.0.0.1",
    port: server.port,
    security: "none",
    takesOld: true,
  });

  for (let kill = 0; kill < KILLS; kill += 1) {
    const [moment, within] = MOMENTS[kill % MOMENTS.length] ?? [];
    const before = await moment?.(id);
    await vi.waitUntil(async () => (await moment?.(id)) !== before, PATIENCE);
    await pause(chance.upTo(within ?? 0));
    await dieAndReturn(id);
  }
  await vi.waitUntil(
    async () => {
      const { lastUid } = await db.mailbox.findUniqueOrThrow({ where: { id } });
      const unread = await db.inboundMail.count({ where: { state: "received" } });
      return lastUid === BigInt(MAILS) && unread === 0;
    },
    { ...PATIENCE, interval: 500 },
  );

  const kept = await db.inboundMail.findMany({ select: { rawSha256: true, state: true } });
  const arrived = mails.map((raw) => createHash("sha256").update(raw).digest("hex"));
  expect(kept.map(({ rawSha256 }) => rawSha256).toSorted()).toEqual(arrived.toSorted());
  for (const sha256 of arrived) expect(await hashOnDisk(sha256)).toBe(sha256);
  const half = Math.ceil(MAILS / 2);
  expect(kept.filter(({ state }) => state === "filed")).toHaveLength(half);
  const said = await db.message.findMany({
    where: { threadId, direction: "in" },
    select: { messageIdHeader: true },
  });
  expect(said).toHaveLength(half);
  expect(new Set(said.map(({ messageIdHeader }) => messageIdHeader)).size).toBe(half);
  expect((await server.flags()).flat()).not.toContain("\\Seen");
  expect(house.output()).not.toMatch(/"level":"error"/);
}, 600_000);

/** What changes as a piece comes in, and how long after the change somebody may die. */
const MOMENTS = [
  [async () => asked, 200],
  [async (id: string) => (await db.mailbox.findUniqueOrThrow({ where: { id } })).lastUid, 20],
  [async () => db.inboundMail.count(), 400],
] as const;

/** The app is killed where it stands; the time passes after which a dead hold is none. */
async function dieAndReturn(mailboxId: string): Promise<void> {
  const { app } = house;
  const gone = new Promise((done) => app.process.once("exit", done));
  app.process.kill("SIGKILL");
  await gone;
  await house.startAgain();
  await db.mailbox.update({ where: { id: mailboxId }, data: { claimedUntil: null } });
}

const hashOnDisk = async (sha256: string): Promise<string> =>
  createHash("sha256")
    .update(
      await readFile(join(house.app.dataFolder, "evidence", sha256.slice(0, 2), sha256.slice(2))),
    )
    .digest("hex");
