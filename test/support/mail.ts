/** Mails made for a test: what is not said is unremarkable. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { fileMail } from "~/features/mailroom/filing/file-mail.server";
import { keepMail } from "~/features/mailroom/receiving/keep-mail.server";
import { next } from "../factories/next";

type Given = {
  from?: string;
  to?: string;
  subject?: string;
  date?: string;
  messageId?: string | null;
  /** Above the mail's own headers, as mail servers write them. */
  above?: readonly string[];
  headers?: readonly string[];
  text?: string;
};

export function aMail(given: Given = {}): Buffer {
  const number = next();
  const { messageId = `m-${number}@bsp.example` } = given;
  const lines = [
    ...(given.above ?? []),
    `From: ${given.from ?? "Rina <rina@bsp.example>"}`,
    `To: ${given.to ?? "desk@toko.example"}`,
    `Subject: ${given.subject ?? "About your number"}`,
    `Date: ${given.date ?? "Fri, 20 Nov 2026 10:00:00 +0700"}`,
    ...(messageId ? [`Message-ID: <${messageId}>`] : []),
    "Content-Type: text/plain; charset=utf-8",
    ...(given.headers ?? []),
    "",
    given.text ?? `We look into it (${number}).`,
    "",
  ];
  return Buffer.from(lines.join("\r\n"));
}

const FOLDER = fileURLToPath(new URL("../fixtures/mail/", import.meta.url));

export const mailFixture = (name: string): Buffer => readFileSync(`${FOLDER}${name}`);

export const ARRIVED = new Date("2026-11-20T05:00:00Z");

/** Keeps a mail as if it was handed in, and gives back its id. */
export async function arrive(raw: Uint8Array, arrival: object = {}): Promise<string> {
  const kept = await keepMail(raw, { arrivedBy: "hand_in", receivedAt: ARRIVED, ...arrival });
  if (!kept.ok) throw new Error(kept.refusal.key);
  return kept.value.id;
}

/** Keeps a mail and files it at once, without waiting for the job. */
export async function arriveAndFile(raw: Uint8Array, arrival: object = {}) {
  const id = await arrive(raw, arrival);
  const state = await fileMail(id);
  return { id, state };
}
