/** Sets up, changes, pauses, tries and removes outgoing webhooks. */
import { randomBytes, randomUUID } from "node:crypto";
import { recordEvent } from "~/features/audit/record-event.server";
import type { Person } from "~/features/identity/person";
import { db, type Tx } from "~/platform/db.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { enqueue } from "~/platform/jobs.server";
import { sealText } from "~/platform/sealed-bytes.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import { callBody } from "./call-body";
import { heldWebhook, mayTieWebhookTo } from "./webhook-queries.server";
import type { NewWebhook, WebhookEdit } from "./webhook-schemas";

const newSecret = () => randomBytes(32).toString("base64url");

const sealedAddress = (url: string) => ({
  url: sealText("webhook address", url),
  host: new URL(url).host,
});

export async function addWebhook(
  person: Person,
  { url, ...about }: NewWebhook,
): Promise<Verdict<{ id: string }>> {
  if (!mayTieWebhookTo(person, about.businessId)) return refuse("notices.refusals.business");
  return db.$transaction(async (tx) => {
    const { id } = await tx.outgoingWebhook.create({
      data: {
        ...about,
        ...sealedAddress(url),
        secret: sealText("webhook secret", newSecret()),
        createdById: person.id,
      },
      select: { id: true },
    });
    await record(tx, person, id, "webhook.added", about.name);
    return allow({ id });
  });
}

/** Null: there is no such webhook. */
export async function editWebhook(
  person: Person,
  id: string,
  { url, version, ...about }: WebhookEdit,
): Promise<Verdict | null> {
  return db.$transaction(async (tx) => {
    const held = await heldWebhook(tx, person, id);
    if (!held) return null;
    if (!mayTieWebhookTo(person, about.businessId)) return refuse("notices.refusals.business");
    const { count } = await tx.outgoingWebhook.updateMany({
      where: { id, version },
      data: { ...about, ...(url && sealedAddress(url)), version: { increment: 1 } },
    });
    if (count === 0) return refuse("notices.refusals.changedMeanwhile");
    await record(tx, person, id, "webhook.edited", about.name);
    return allow();
  });
}

/** Stops it, or lets it go on. What happens meanwhile is not sent later. False: there is none. */
export function setWebhookPaused(person: Person, id: string, now = new Date()): Promise<boolean> {
  return onWebhook(person, id, async (tx, held) => {
    const pausedAt = held.pausedAt ? null : now;
    await tx.outgoingWebhook.update({ where: { id }, data: { pausedAt }, select: { id: true } });
    await record(tx, person, id, pausedAt ? "webhook.paused" : "webhook.resumed", held.name);
  });
}

/** From the next message on another secret signs. False: there is no such webhook. */
export function renewWebhookSecret(person: Person, id: string): Promise<boolean> {
  return onWebhook(person, id, async (tx, { name }) => {
    await tx.outgoingWebhook.update({
      where: { id },
      data: { secret: sealText("webhook secret", newSecret()), version: { increment: 1 } },
      select: { id: true },
    });
    await record(tx, person, id, "webhook.secret_renewed", name);
  });
}

/** For good, with what still waits to be sent and how everything fared. False: there is no such webhook. */
export function removeWebhook(person: Person, id: string): Promise<boolean> {
  return onWebhook(person, id, async (tx, { name }) => {
    await tx.outgoingWebhook.delete({ where: { id }, select: { id: true } });
    await record(tx, person, id, "webhook.removed", name);
  });
}

type Held = NonNullable<Awaited<ReturnType<typeof heldWebhook>>>;

function onWebhook(
  person: Person,
  id: string,
  work: (tx: Tx, held: Held) => Promise<void>,
): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const held = await heldWebhook(tx, person, id);
    if (held) await work(tx, held);
    return held !== null;
  });
}

/** Sends a message that says it is a test, once. Null: there is no such webhook. */
export function testWebhook(person: Person, id: string, now = new Date()): Promise<string | null> {
  return db.$transaction(async (tx) => {
    const held = await heldWebhook(tx, person, id);
    if (!held) return null;
    const said = textsFor(person.language)("notices.serverOnly.said.test");
    const body = callBody({
      id: randomUUID(),
      kind: "test",
      severity: "info",
      at: now,
      said,
      reference: null,
      url: null,
    });
    const call = await tx.webhookCall.create({
      data: { webhookId: id, kind: "test", body },
      select: { id: true },
    });
    await enqueue(tx, "call-webhook", { callId: call.id });
    return call.id;
  });
}

const record = (tx: Tx, person: Person, id: string, kind: string, name: string) =>
  recordEvent(tx, person, { subject: { kind: "webhook", id }, kind, detail: { name } });
