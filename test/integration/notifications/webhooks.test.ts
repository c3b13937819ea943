import { createHmac } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { systemActor } from "~/features/audit/actor";
import { recordEvent } from "~/features/audit/record-event.server";
import { sealEvents } from "~/features/audit/seal-events.server";
import { notifyOfEvents } from "~/features/notifications/telling/notify-of-events.server";
import { callWebhook, MOST_TRIES } from "~/features/notifications/webhooks/call-webhook.server";
import {
  addWebhook,
  editWebhook,
  removeWebhook,
  renewWebhookSecret,
  setWebhookPaused,
  testWebhook,
} from "~/features/notifications/webhooks/change-webhook.server";
import { postOutside } from "~/features/notifications/webhooks/post-outside.server";
import { webhookView } from "~/features/notifications/webhooks/webhook-queries.server";
import { db } from "~/platform/db.server";
import { createActiveCase } from "~test/factories/case";
import { createInstallation } from "~test/factories/installation";
import { createPerson } from "~test/factories/person";

type Heard = { body: string; signature: string };

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = undefined;
});

/** A receiver on this machine that answers with these, and then with 200. */
async function receiver(...answers: { status: number; location?: string }[]) {
  const heard: Heard[] = [];
  const opened = createServer((message, response) => {
    const chunks: Buffer[] = [];
    message.on("data", (chunk) => chunks.push(chunk));
    message.on("end", () => {
      const signature = String(message.headers["reinstate-signature"]);
      heard.push({ body: Buffer.concat(chunks).toString(), signature });
      const { status, location } = answers.shift() ?? { status: 200 };
      response.writeHead(status, location ? { location } : {});
      response.end("thanks");
    });
  });
  server = opened;
  await new Promise<void>((ready) => opened.listen(0, "127.0.0.1", ready));
  const { port } = opened.address() as AddressInfo;
  return { heard, url: `http://localhost:${port}/hook` };
}

const HOSTS = ["localhost"];

const about = { name: "Team chat", businessId: null, leastSeverity: "info", kinds: [] } as const;

async function added(url: string, change: object = {}) {
  const person = await createPerson();
  const verdict = await addWebhook(person, { ...about, kinds: [], url, ...change });
  if (!verdict.ok) throw new Error("not added");
  return { person, id: verdict.value.id };
}

async function relapse() {
  const row = await createActiveCase();
  await db.$transaction((tx) =>
    recordEvent(tx, systemActor, {
      subject: { kind: "case", id: row.id },
      caseId: row.id,
      kind: "case.relapsed",
    }),
  );
  await sealEvents();
  await notifyOfEvents();
  return row;
}

const theCall = () => db.webhookCall.findFirstOrThrow();

describe("an outgoing webhook", () => {
  it("is told once, signed over time and body, in words that chats show", async () => {
    await createInstallation();
    const { heard, url } = await receiver();
    const { person, id } = await added(url);
    const { reference } = await relapse();
    await notifyOfEvents();
    const now = new Date("2026-11-27T05:00:00Z");

    const call = await theCall();
    await callWebhook(call.id, { now, hosts: HOSTS });
    await callWebhook(call.id, { now, hosts: HOSTS });

    expect(heard).toHaveLength(1);
    const { body = "", signature } = heard[0] ?? {};
    expect(JSON.parse(body)).toMatchObject({
      kind: "case_relapsed",
      severity: "high",
      case: reference,
      text: `${reference} is restricted again`,
    });
    const secret = (await webhookView(person, id))?.secret ?? "";
    const seconds = now.getTime() / 1000;
    const digest = createHmac("sha256", secret).update(`${seconds}.${body}`).digest("hex");
    expect(signature).toBe(`t=${seconds},v1=${digest}`);
    expect(await theCall()).toMatchObject({ state: "sent", status: 200, attempts: 1 });
  });

  it("is signed with the new secret alone once that was changed", async () => {
    const { heard, url } = await receiver();
    const { person, id } = await added(url);
    const before = (await webhookView(person, id))?.secret ?? "";

    expect(await renewWebhookSecret(person, id)).toBe(true);
    await testWebhook(person, id);
    const now = new Date("2026-11-27T05:00:00Z");
    await callWebhook((await theCall()).id, { now, hosts: HOSTS });

    const after = (await webhookView(person, id))?.secret ?? "";
    expect(after).not.toBe(before);
    const { body = "", signature } = heard[0] ?? {};
    const seconds = now.getTime() / 1000;
    const digest = createHmac("sha256", after).update(`${seconds}.${body}`).digest("hex");
    expect(signature).toBe(`t=${seconds},v1=${digest}`);
    expect(
      await db.auditEvent.findFirst({ where: { kind: "webhook.secret_renewed" } }),
    ).toMatchObject({ actorId: person.id, detail: { name: "Team chat" } });
  });

  it("is told nothing any more once it is removed, not even what waited", async () => {
    const { heard, url } = await receiver();
    const { person, id } = await added(url);
    await relapse();
    const { id: waiting } = await theCall();

    expect(await removeWebhook(person, id)).toBe(true);
    await callWebhook(waiting, { hosts: HOSTS });
    await relapse();

    expect(heard).toEqual([]);
    expect(await db.webhookCall.count()).toBe(0);
    expect(await removeWebhook(person, id)).toBe(false);
    expect(await db.auditEvent.count({ where: { kind: "webhook.removed" } })).toBe(1);
  });

  it("is changed and removed only by who manages its business", async () => {
    const { id } = await added("https://hooks.example.com/one");
    const limited = await createPerson({ businessIds: [] });

    expect(await renewWebhookSecret(limited, id)).toBe(false);
    expect(await removeWebhook(limited, id)).toBe(false);
    expect(await db.outgoingWebhook.count()).toBe(1);
  });

  it("keeps neither address nor secret in the clear", async () => {
    await added("https://hooks.example.com/services/TOPSECRET");

    const [row] = await db.$queryRaw<{ text: string }[]>`
      SELECT row_to_json(w)::text AS text FROM "OutgoingWebhook" w`;
    expect(row?.text).not.toContain("TOPSECRET");
    expect(row?.text).not.toContain(Buffer.from("TOPSECRET").toString("hex"));
  });

  it("tries again after a failure of the receiver, and gives up in the end", async () => {
    const { url } = await receiver({ status: 503 });
    await added(url);
    await relapse();
    const call = await theCall();

    await expect(callWebhook(call.id, { hosts: HOSTS })).rejects.toThrow(/has not arrived/);
    expect(await theCall()).toMatchObject({ state: "queued", attempts: 1, status: 503 });

    await db.webhookCall.updateMany({ data: { attempts: MOST_TRIES - 1 } });
    server?.close();
    server?.closeAllConnections();
    await callWebhook(call.id, { hosts: HOSTS });
    expect(await theCall()).toMatchObject({ state: "failed", lastError: "unreachable" });
  });

  it("does not try again what the receiver refuses, and follows no redirect", async () => {
    const { heard, url } = await receiver(
      { status: 404 },
      { status: 302, location: "http://169.254.169.254/" },
    );
    const { person, id } = await added(url);
    await relapse();
    await callWebhook((await theCall()).id, { hosts: HOSTS });
    expect(await theCall()).toMatchObject({ state: "failed", status: 404 });

    const test = await testWebhook(person, id);
    await callWebhook(test ?? "", { hosts: HOSTS });
    expect(await db.webhookCall.findFirst({ where: { id: test ?? "" } })).toMatchObject({
      state: "failed",
      lastError: "redirected",
    });
    expect(heard).toHaveLength(2);
  });

  it("hears only what it was set up for", async () => {
    const other = await createActiveCase();
    await added("https://hooks.example.com/a", { leastSeverity: "critical" });
    await added("https://hooks.example.com/b", { kinds: ["task_given"] });
    await added("https://hooks.example.com/c", { businessId: other.businessId });
    const { person, id } = await added("https://hooks.example.com/d");
    await setWebhookPaused(person, id);

    await relapse();

    expect(await db.webhookCall.count()).toBe(0);
  });

  it("belongs to who sees its business", async () => {
    const { id } = await added("https://hooks.example.com/a");
    const { businessId } = await createActiveCase();
    const limited = await createPerson({ businessIds: [businessId ?? ""] });

    expect(await webhookView(limited, id)).toBeNull();
    expect(await editWebhook(limited, id, { ...about, kinds: [], url: "", version: 1 })).toBeNull();
    expect(
      await addWebhook(limited, { ...about, kinds: [], url: "https://a.example" }),
    ).toMatchObject({ ok: false });
  });
});

describe("the way outside", () => {
  it.each([
    ["http://127.0.0.1:PORT/", "needs_https"],
    ["https://127.0.0.1:PORT/", "not_public"],
    ["https://2130706433:PORT/", "not_public"],
    ["https://0x7f.1:PORT/", "not_public"],
    ["https://0177.0.0.1:PORT/", "not_public"],
    ["https://[::1]:PORT/", "not_public"],
    ["https://[::ffff:127.0.0.1]:PORT/", "not_public"],
    ["https://localhost:PORT/", "not_public"],
    ["https://169.254.169.254/latest/meta-data", "not_public"],
    ["https://user:password@example.com/", "bad_address"],
    ["file:///etc/passwd", "needs_https"],
    ["gopher://example.com/", "needs_https"],
    ["https://nobody.invalid/", "unknown_host"],
    ["nonsense", "bad_address"],
  ])("is closed to %s: %s", async (address, failure) => {
    const { heard, url } = await receiver();
    const { port } = new URL(url);

    const outcome = await postOutside(address.replace("PORT", port), "{}", {}, []);

    expect(outcome).toEqual({ ok: false, status: null, failure });
    expect(heard).toEqual([]);
  });
});
