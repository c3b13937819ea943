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

const MAILS = process.env.DRILL_FULL ? 3000 : 600;
const KILLS = process.env.DRILL_FULL ? 40 : 5;
const PATIENCE = { timeout: 240_000, interval: 200 };

const chance = chanceOf("mailbox under kills");
let house: House;
let server: ImapServer;
const mails = Array.from({ length: MAILS }, (_, index) =>
  aMail({
    messageId: `drill-${index}@bsp.example`,
    text: `Mail ${index}. ${"x".repeat(2000)}`,
    headers: index % 2 === 0 ? ["In-Reply-To: <ours@toko.example>"] : [],
  }),
);

beforeAll(async () => {
  house = await openHouse({ LOG_LEVEL: "warn", WEBHOOK_HOSTS: "127.0.0.1" });
  server = await openImapServer({ mails });
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
    const before = await db.inboundMail.count();
    await vi.waitUntil(
      async () => (await db.inboundMail.count()) > before || before === MAILS,
      PATIENCE,
    );
    await pause(chance.upTo(400));
    await dieAndReturn(id);
  }
  await vi.waitUntil(
    async () => (await db.inboundMail.count({ where: { NOT: { state: "received" } } })) === MAILS,
    PATIENCE,
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
  expect(server.flags().flat()).not.toContain("\\Seen");
  expect(house.output()).not.toMatch(/"level":"error"/);
}, 600_000);

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
