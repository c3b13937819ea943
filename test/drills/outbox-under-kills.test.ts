/**
 * Mail is sent while its workers are killed again and again, at every point of a hand-over. Afterwards
 * each is sent once, not sent, or unconfirmed; no mail server was given a second copy by itself, and
 * whoever says "send again" sends the very same mail.
 */
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import {
  releaseOutbound,
  stopOutbound,
} from "~/features/correspondence/outbox/release-outbound.server";
import { threadPath } from "~/features/correspondence/thread-path";
import type { Person } from "~/features/identity/person";
import * as mailServers from "~/features/mail/mail-server.server";
import { stoppedMail } from "~/features/recovery/guard/stopped-mail.server";
import { db } from "~/platform/db.server";
import { enqueue } from "~/platform/jobs.server";
import { createActiveCase } from "~test/factories/case";
import { createEvidence } from "~test/factories/evidence";
import { createOutboundMail } from "~test/factories/outbound-mail";
import { createPerson } from "~test/factories/person";
import { createThread } from "~test/factories/thread";
import { chance as chanceOf } from "~test/support/chance";
import { type House, openHouse, visit } from "~test/support/house-under-drill";
import { cookiesOf } from "~test/support/requests";
import { type RunningWorker, startWorkerAlone } from "~test/support/running-app";
import { openWatchedMailServer, STAGES, type Stage } from "./watched-mail-server";

const KILLS = process.env.DRILL_FULL ? 60 : 10;
/** So many that some are left after the last kill. */
const MAILS = KILLS * 20;
const THREADS = 8;
const WORKERS = 2;
/** One of so many is larger than a line holds, so that a kill leaves half of it. */
const ONE_IS_LARGE = 10;
const LARGE = 12_000_000;
const PATIENCE = { timeout: 600_000, interval: 50 };

const chance = chanceOf("outbox under kills");
let house: House;
let sink: Awaited<ReturnType<typeof openWatchedMailServer>>;
let workers: RunningWorker[] = [];
let output = "";

/** The stage of some hand-over at which every worker dies, after so many that pass it. */
let fate: { stage: Stage; after: number; met: () => void } | null = null;
let isTroubled = true;

async function reached(stage: Stage): Promise<void> {
  if (fate?.stage !== stage) return;
  fate.after -= 1;
  if (fate.after > 0) return;
  const { met } = fate;
  fate = null;
  if (stage === "told") await pause(chance.upTo(8));
  await Promise.all(workers.map((worker) => worker.kill()));
  met();
}

const environment = () => ({ SMTP_URL: sink.url, MAIL_FROM: "Desk <desk@toko.example>" });

beforeAll(async () => {
  sink = await openWatchedMailServer({
    reached,
    refuse: () => (isTroubled && chance.percent(4) ? chance.of([451, 550]) : 0),
    breaks: () => isTroubled && chance.percent(3),
  });
  house = await openHouse({ ...environment(), WORKER: "off" });
  const { SMTP_URL: url, MAIL_FROM: from } = environment();
  vi.spyOn(mailServers, "mailServer").mockReturnValue({ url, from });
}, 300_000);
afterAll(async () => {
  await Promise.all(workers.map((worker) => worker.stop()));
  await house.close();
  await sink.close();
});

const startWorker = () => startWorkerAlone(house.app.dataFolder, environment());
const outputSoFar = () => output + workers.map((worker) => worker.output()).join("");

async function startWorkers(): Promise<void> {
  output = outputSoFar();
  workers = await Promise.all(Array.from({ length: WORKERS }, startWorker));
}

type Released = { id: string; messageId: string; path: string };

/** Mails on several threads, some with an exhibit that fills the line. */
async function releaseMails(person: Person): Promise<Released[]> {
  const threads = [];
  for (let number = 0; number < THREADS; number += 1) {
    const { id: caseId, reference } = await createActiveCase();
    const { id } = await createThread({ caseId });
    const exhibit = await createEvidence({ caseId, text: "log ".repeat(LARGE / 4) });
    threads.push({ id, caseId, reference, exhibit });
  }
  const released = [];
  for (let number = 0; number < MAILS; number += 1) {
    const thread = threads[number % THREADS];
    if (!thread) throw new Error("There is no thread.");
    const { id, version } = await createOutboundMail({
      threadId: thread.id,
      caseId: thread.caseId,
      authorId: person.id,
      subject: `Mail ${number}`,
      evidenceIds: number % ONE_IS_LARGE === 0 ? [thread.exhibit.id] : [],
    });
    const left = await releaseOutbound(person, id, { version, delay: 0, stoppedMail });
    if (!left.ok) throw new Error(left.refusal.key);
    const { messageIdHeader } = await db.outboundMail.findUniqueOrThrow({ where: { id } });
    const path = threadPath(thread, `mails/${id}`);
    released.push({ id, messageId: messageIdHeader ?? "", path });
  }
  return released;
}

/** Every worker is dead, and the time passes after which that is believed. */
async function timePasses(): Promise<void> {
  await db.outboundMail.updateMany({
    where: { state: "handed_over" },
    data: { claimedUntil: new Date(Date.now() - 1000) },
  });
}

/** What was put off comes up at once. */
async function untilNothingWaits(): Promise<void> {
  await vi.waitUntil(async () => {
    await db.outboundMail.updateMany({
      where: { state: "scheduled", sendAt: { gt: new Date() } },
      data: { sendAt: new Date() },
    });
    await deliverOnce();
    const state = { in: ["scheduled" as const, "handed_over" as const] };
    return (await db.outboundMail.count({ where: { state } })) === 0;
  }, PATIENCE);
}

/** A worker looks once for what is to be sent, and has looked. */
async function deliverOnce(): Promise<void> {
  await enqueue(db, "deliver-mail", {}, { key: "drill" });
  await vi.waitUntil(async () => {
    const [{ count } = { count: 1n }] = await db.$queryRaw<{ count: bigint }[]>`
      SELECT count(*) FROM graphile_worker.jobs WHERE key = 'drill'`;
    return count === 0n;
  }, PATIENCE);
}

/** All are killed where some hand-over stands, and now and then one of them at any moment. */
async function killAndReturn(kill: number): Promise<void> {
  const stage = STAGES[kill % (STAGES.length + 1)];
  if (!stage) {
    await pause(chance.upTo(800));
    const [first, ...others] = workers;
    await first?.kill();
    output += first?.output() ?? "";
    workers = [...others, await startWorker()];
    return;
  }
  await new Promise<void>((met, failed) => {
    const late = setTimeout(() => failed(new Error(`Nobody came to ${stage}.`)), PATIENCE.timeout);
    const after = stage === "half" ? 1 : 1 + chance.upTo(8);
    fate = { stage, after, met: () => met(clearTimeout(late)) };
  });
  await timePasses();
  await startWorkers();
}

async function killAllAndReturn(): Promise<void> {
  await Promise.all(workers.map((worker) => worker.kill()));
  await timePasses();
  await startWorkers();
}

const copiesOf = ({ messageId }: Released) =>
  sink.taken.filter((each) => each.messageId === messageId);
const namesOf = (mails: readonly Pick<Released, "messageId">[]) =>
  mails.map(({ messageId }) => messageId).toSorted();

it(`sends nothing twice by itself over ${KILLS} kills`, async () => {
  const person = await createPerson();
  const mails = await releaseMails(person);
  const stopped = new Set<string>();
  await startWorkers();

  for (let kill = 0; kill < KILLS; kill += 1) {
    await killAndReturn(kill);
    const { id } = chance.of(mails);
    if ((await stopOutbound(person, id)).ok) stopped.add(id);
  }
  await killAllAndReturn();
  await untilNothingWaits();

  const rows = await db.outboundMail.findMany({ select: { id: true, state: true } });
  const states = new Map(rows.map(({ id, state }) => [id, state]));
  const inState = (wanted: string) => mails.filter(({ id }) => states.get(id) === wanted);
  const [sent, unconfirmed] = [inState("sent"), inState("unconfirmed")];
  const unsent = [...inState("bounced"), ...inState("draft")];
  expect(sent.length + unconfirmed.length + unsent.length).toBe(MAILS);
  expect(new Set(inState("draft").map(({ id }) => id))).toEqual(stopped);
  for (const mail of sent) expect(copiesOf(mail), mail.path).toHaveLength(1);
  for (const mail of unsent) expect(copiesOf(mail), mail.path).toEqual([]);
  for (const mail of unconfirmed) expect(copiesOf(mail).length, mail.path).toBeLessThan(2);
  const said = await db.message.findMany({
    where: { direction: "out" },
    select: { messageIdHeader: true },
  });
  expect(said.map(({ messageIdHeader }) => messageIdHeader).toSorted()).toEqual(namesOf(sent));
  // The kills met what they were meant to meet: half a mail, one that was taken, one that was not.
  const taken = unconfirmed.filter((mail) => copiesOf(mail).length === 1);
  expect(taken.length).toBeGreaterThan(0);
  expect(taken.length).toBeLessThan(unconfirmed.length);
  expect(sink.cut()).toBeGreaterThan(0);

  // Left alone they stay as they are, whoever comes and looks.
  const before = sink.taken.length;
  await killAllAndReturn();
  await deliverOnce();
  expect(sink.taken).toHaveLength(before);
  expect(await db.outboundMail.count({ where: { state: "unconfirmed" } })).toBe(unconfirmed.length);

  isTroubled = false;
  const cookie = `reinstate=${(await cookiesOf(person)).reinstate}`;
  for (const { path } of unconfirmed) {
    const again = await visit(house.origin, `${path}/repetition`, { method: "POST", cookie });
    expect(again.status).toBe(302);
  }
  await untilNothingWaits();

  expect(await db.outboundMail.count({ where: { state: "sent" } })).toBe(
    sent.length + unconfirmed.length,
  );
  for (const mail of unconfirmed) {
    const copies = copiesOf(mail);
    expect(copies, mail.path).toHaveLength(taken.includes(mail) ? 2 : 1);
    expect(new Set(copies.map(({ sha256 }) => sha256)).size).toBe(1);
  }
  expect([...new Set(namesOf(sink.taken))]).toEqual(namesOf([...sent, ...unconfirmed]));
  expect(outputSoFar()).not.toMatch(/"level":"error"/);
});
