import { afterEach, describe, expect, it } from "vitest";
import { MOST_TRIES } from "~/features/mail/delivery-state";
import { type Letter, queueMail } from "~/features/mail/outbox.server";
import { sendMail } from "~/features/mail/send-mail.server";
import { db } from "~/platform/db.server";
import { openMailServer, wordsOf } from "~test/support/mail-server";

const FROM = "Reinstate <reinstate@example.com>";
const LINK = "https://house.test/reset-password/secret-token";

let open: Awaited<ReturnType<typeof openMailServer>> | undefined;

afterEach(() => open?.close());

async function aServer(refuse?: (address: string) => number) {
  open = await openMailServer(refuse);
  return { delivered: open.delivered, server: { url: open.url, from: FROM } };
}

const letter = (change: Partial<Letter> = {}): Letter => ({
  kind: "password_reset",
  to: "sari@example.com",
  subject: "Choose a new password",
  text: `Good day Sari,\n\n${LINK}\n\nReinstate\n`,
  link: LINK,
  ...change,
});

async function queued(change: Partial<Letter> = {}, url = "smtp://127.0.0.1:1") {
  await db.$transaction((tx) => queueMail(tx, letter(change), { url, from: FROM }));
  return db.outgoingMail.findFirstOrThrow();
}

describe("the outbox", () => {
  it("keeps nothing where no mail server is set", async () => {
    const isQueued = await db.$transaction((tx) => queueMail(tx, letter(), null));

    expect(isQueued).toBe(false);
    expect(await db.outgoingMail.count()).toBe(0);
  });

  it("queues the job in the same transaction as the message", async () => {
    const mail = await queued();

    const jobs = await db.$queryRaw`SELECT payload FROM graphile_worker._private_jobs`;
    expect(jobs).toEqual([{ payload: { mailId: mail.id } }]);
  });

  it("keeps neither message nor job of a change that was rolled back", async () => {
    await db
      .$transaction(async (tx) => {
        await queueMail(tx, letter(), { url: "smtp://127.0.0.1:1", from: FROM });
        throw new Error("changed my mind");
      })
      .catch(() => {});

    expect(await db.outgoingMail.count()).toBe(0);
    expect(await db.$queryRaw`SELECT 1 FROM graphile_worker._private_jobs`).toEqual([]);
  });
});

describe("a message", () => {
  it("leaves with the identity it was given before, and is marked sent", async () => {
    const { server, delivered } = await aServer();
    const mail = await queued();

    await sendMail(mail.id, { server });

    expect(delivered).toHaveLength(1);
    expect(delivered[0]).toMatchObject({ from: "reinstate@example.com", to: ["sari@example.com"] });
    expect(delivered[0]?.raw).toContain(`Message-ID: ${mail.messageId}`);
    expect(mail.messageId).toMatch(/@example\.com>$/);
    expect(await db.outgoingMail.findFirst()).toMatchObject({ state: "sent", attempts: 1 });
  });

  it("carries its link to the reader, and the stored copy does not", async () => {
    const { server, delivered } = await aServer();
    const mail = await queued();
    expect(mail.text).not.toContain("secret-token");

    await sendMail(mail.id, { server });

    expect(delivered[0] && wordsOf(delivered[0])).toContain(LINK);
    expect(JSON.stringify(await db.outgoingMail.findFirst())).not.toContain("secret-token");
  });

  it("is not sent twice", async () => {
    const { server, delivered } = await aServer();
    const mail = await queued();

    await sendMail(mail.id, { server });
    await sendMail(mail.id, { server });

    expect(delivered).toHaveLength(1);
  });

  it("waits for another try under the same Message-ID when the server is away or busy", async () => {
    let isBusy = true;
    const { server, delivered } = await aServer(() => (isBusy ? 451 : 0));
    const mail = await queued();

    await expect(sendMail(mail.id, { server })).rejects.toThrow("has not left yet");
    expect(await db.outgoingMail.findFirst()).toMatchObject({
      state: "queued",
      attempts: 1,
      link: LINK,
      lastError: expect.stringContaining("451"),
    });

    isBusy = false;
    await sendMail(mail.id, { server });
    expect(delivered[0]?.raw).toContain(mail.messageId);
  });

  it("waits while there is no mail server any more", async () => {
    const mail = await queued();

    await expect(sendMail(mail.id, { server: null })).rejects.toThrow("no mail server");
  });

  it("is given up when the server refuses the address for good", async () => {
    const { server } = await aServer(() => 550);
    const mail = await queued();

    await sendMail(mail.id, { server });

    expect(await db.outgoingMail.findFirst()).toMatchObject({ state: "failed", link: null });
  });

  it("is given up after the last try", async () => {
    const mail = await queued();
    await db.outgoingMail.updateMany({ data: { attempts: MOST_TRIES - 1 } });

    await sendMail(mail.id, { server: { url: "smtp://127.0.0.1:1", from: FROM } });

    expect(await db.outgoingMail.findFirst()).toMatchObject({ state: "failed", link: null });
  });

  it("is not sent once its link is dead", async () => {
    const { server, delivered } = await aServer();
    const mail = await queued({ usefulUntil: new Date("2026-11-22T09:00:00Z") });

    await sendMail(mail.id, { server, now: new Date("2026-11-22T09:00:01Z") });

    expect(delivered).toEqual([]);
    expect(await db.outgoingMail.findFirst()).toMatchObject({
      state: "failed",
      lastError: "expired",
    });
  });

  it("cannot smuggle in headers or recipients through its subject or address", async () => {
    const { server, delivered } = await aServer();
    const mail = await queued({
      subject: "Hello\r\nBcc: everybody@example.com",
      to: "sari@example.com, other@example.com",
    });

    await sendMail(mail.id, { server }).catch(() => {});

    expect(delivered.flatMap(({ to }) => to)).not.toContain("everybody@example.com");
    expect(delivered.flatMap(({ to }) => to)).not.toContain("other@example.com");
    expect(delivered.map(({ raw }) => raw).join()).not.toMatch(/^Bcc:/im);
  });
});
