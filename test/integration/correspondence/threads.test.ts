import { describe, expect, it } from "vitest";
import { linkCases } from "~/features/correspondence/incident/link-cases.server";
import { openThread } from "~/features/correspondence/open-thread.server";
import {
  closeThread,
  reopenThread,
  resolveThread,
} from "~/features/correspondence/settle-thread.server";
import {
  messagesOf,
  requireThread,
  threadsOfCase,
} from "~/features/correspondence/thread-queries.server";
import type { MessageFields, NewThread } from "~/features/correspondence/thread-schemas";
import { logMessage } from "~/features/correspondence/writing/log-message.server";
import { keepText } from "~/features/evidence/keep-file.server";
import { promisesOfCase } from "~/features/promises/promise-queries.server";
import { db } from "~/platform/db.server";
import { allowed } from "~test/factories/appeal";
import { createActiveCase } from "~test/factories/case";
import { createPerson } from "~test/factories/person";
import { createProvider } from "~test/factories/provider";
import { untilSomeoneWaits } from "~test/support/database";

const NOW = new Date("2026-11-23T04:00:00Z");
const hoursOn = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000);

const about = (overrides: Partial<NewThread> = {}): NewThread => ({
  title: "Account disabled",
  theirTicket: "",
  channel: "email",
  language: "en",
  participants: "Mei Lin <mei@ycloud.example>\nDuty engineer",
  party: "other",
  providerId: null,
  ...overrides,
});

const said = (overrides: Partial<MessageFields> = {}): MessageFields => ({
  kind: "email",
  direction: "out",
  counterpart: "",
  subject: "",
  text: "Please look at it.",
  clock: "2026-11-23T10:00",
  zone: "Asia/Jakarta",
  minutes: null,
  promised: "",
  turn: null,
  isChase: false,
  onlyHere: false,
  theirTicket: "",
  ...overrides,
});

async function aThread(overrides: Partial<NewThread> = {}) {
  const dewi = await createPerson({ name: "Dewi", roles: ["bsp_liaison"] });
  const of = await createActiveCase();
  const provider = await createProvider({ replyHours: 8 });
  const { id } = allowed(
    await openThread(
      dewi,
      of.id,
      about({ party: "bsp", providerId: provider.id, ...overrides }),
      NOW,
    ),
  );
  const where = { threadId: id, caseId: of.id };
  const say = (fields: Partial<MessageFields>, now = hoursOn(1)) =>
    logMessage(dewi, where, said(fields), [], now).then(allowed);
  return { dewi, of, provider, id, where, say };
}

/** How Prisma words a change that the database restricts. */
const REFUSED = /constraint violated/;

const threadAt = (id: string) => db.thread.findUniqueOrThrow({ where: { id } });
const clocksOf = (threadId: string) =>
  db.clock.findMany({
    where: { threadId },
    orderBy: { id: "asc" },
    select: { kind: true, state: true, dueAt: true },
  });
const trackOf = (caseId: string) =>
  db.caseTrack.findUnique({ where: { caseId_stage: { caseId, stage: "bsp" } } });
const eventsOf = async (caseId: string) => {
  const events = await db.auditEvent.findMany({
    where: { caseId, subjectKind: "thread" },
    orderBy: { id: "asc" },
  });
  return events.map(({ kind }) => kind);
};

describe("a thread", () => {
  it("begins with nobody's turn, a token nobody guesses, and the people on their side", async () => {
    const { id, of } = await aThread();

    const thread = await db.thread.findUniqueOrThrow({
      where: { id },
      include: { participants: { orderBy: { position: "asc" } } },
    });
    expect(thread).toMatchObject({ state: "open", openedForId: of.id });
    expect(thread.token).toMatch(/^[0-9a-f]{32}$/);
    expect(thread.tag).toMatch(/^RT-[2-9A-HJ-NP-Z]{6}$/);
    expect(thread.participants).toMatchObject([
      { name: "Mei Lin", address: "mei@ycloud.example" },
      { name: "Duty engineer", address: "" },
    ]);
    expect(await trackOf(of.id)).toMatchObject({ state: "in_progress" });
    expect(await eventsOf(of.id)).toEqual(["thread.opened"]);
  });

  it("waits for them once we wrote, with their clock and ours to chase", async () => {
    const { id, of, say } = await aThread();

    await say({ clock: "2026-11-23T11:00" });

    expect(await threadAt(id)).toMatchObject({
      state: "waiting_them",
      turnSince: new Date("2026-11-23T04:00:00Z"),
    });
    expect(await clocksOf(id)).toEqual([
      { kind: "thread_first_reply", state: "running", dueAt: hoursOn(8) },
      { kind: "thread_chase", state: "running", dueAt: expect.any(Date) },
    ]);
    expect(await trackOf(of.id)).toMatchObject({
      state: "waiting",
      summaryKey: "threadTrack.state.waiting_them",
    });
  });

  it("meets their clock, notes their ticket and their promise when they answer", async () => {
    const { id, of, say } = await aThread();
    await say({ clock: "2026-11-23T11:00" });

    await say(
      {
        direction: "in",
        clock: "2026-11-23T13:00",
        theirTicket: "88213",
        turn: "them",
        promised: "2026-11-24T17:00",
      },
      hoursOn(3),
    );

    expect(await threadAt(id)).toMatchObject({
      state: "waiting_them",
      theirTicket: "88213",
      firstReplyAt: hoursOn(2),
    });
    expect(await promisesOfCase(of.id)).toMatchObject([
      { side: "bsp", state: "open", dueAt: new Date("2026-11-24T10:00:00Z"), source: "message" },
    ]);
    expect(await clocksOf(id)).toMatchObject([
      { kind: "thread_first_reply", state: "met" },
      { kind: "thread_chase", state: "cancelled" },
      { kind: "thread_next_step", state: "running", dueAt: new Date("2026-11-24T10:00:00Z") },
      { kind: "thread_chase", state: "running" },
    ]);
    expect(await eventsOf(of.id)).toEqual([
      "thread.opened",
      "thread.written",
      "thread.ticket_noted",
      "thread.heard",
    ]);
  });

  it("lets their promise stand still while it is our turn, and run on with what was left", async () => {
    const { id, say } = await aThread();
    await say({ clock: "2026-11-23T11:00" });
    await say(
      { direction: "in", clock: "2026-11-23T12:00", turn: "them", promised: "2026-11-23T20:00" },
      hoursOn(1),
    );

    await say({ direction: "in", clock: "2026-11-23T13:00" }, hoursOn(2));
    const paused = await clocksOf(id);
    await say({ clock: "2026-11-23T16:00" }, hoursOn(5));

    expect(paused.find(({ kind }) => kind === "thread_next_step")).toMatchObject({
      state: "paused",
    });
    // Why is read in the language of whoever looks, and not as it was when it happened.
    expect(await db.clockPause.findMany()).toMatchObject([{ reason: "" }]);
    expect(await db.auditEvent.count({ where: { kind: "clock.paused_for_us" } })).toBe(1);
    expect((await clocksOf(id)).filter(({ state }) => state === "running")).toMatchObject([
      { kind: "thread_next_step", dueAt: new Date("2026-11-23T16:00:00Z") },
      { kind: "thread_chase" },
    ]);
  });

  it("goes up the ladder when we chase, and counts the silence from when we were last heard", async () => {
    const { id, say, of } = await aThread({ party: "other", providerId: null });
    await say({ clock: "2026-11-23T11:00" });

    await say({ clock: "2026-11-24T12:00", isChase: true }, hoursOn(25));

    expect(await threadAt(id)).toMatchObject({ chased: 1, turnSince: NOW });
    expect(await clocksOf(id)).toMatchObject([
      { kind: "thread_chase", state: "met" },
      { kind: "thread_chase", state: "running", dueAt: hoursOn(49) },
    ]);
    expect(await eventsOf(of.id)).toContain("thread.chased");
    expect(await db.message.findFirst({ where: { purpose: "polite" } })).not.toBeNull();
  });

  it("turns nobody's turn by what is written down late", async () => {
    const { id, say } = await aThread();
    await say({ clock: "2026-11-23T11:00" });

    await say({ direction: "in", clock: "2026-11-22T09:00" }, hoursOn(2));

    expect(await threadAt(id)).toMatchObject({ state: "waiting_them", lastSaidAt: NOW });
  });

  it("lets its case be found by the number they gave it", async () => {
    const { say, of } = await aThread();

    await say({ direction: "in", theirTicket: "YC-88213" });

    const found = await db.$queryRaw<{ caseId: string }[]>`
      SELECT "caseId" FROM "CaseSearch" WHERE ids LIKE '%yc-88213%'`;
    expect(found).toEqual([{ caseId: of.id }]);
  });

  it("is settled and closed, ends its clocks, and is opened again by whatever they say", async () => {
    const { id, of, dewi, say } = await aThread();
    await say({ clock: "2026-11-23T11:00" });

    allowed(await resolveThread(dewi, id, hoursOn(2)));
    expect((await clocksOf(id)).filter(({ state }) => state === "running")).toEqual([]);
    expect(await trackOf(of.id)).toMatchObject({ state: "done" });
    allowed(await closeThread(dewi, id, hoursOn(3)));
    await say({ direction: "in", clock: "2026-11-23T15:00" }, hoursOn(5));

    expect(await threadAt(id)).toMatchObject({ state: "waiting_us", resolvedAt: null });
    expect(await reopenThread(dewi, id, hoursOn(6))).toMatchObject({ ok: false });
  });

  it("refuses what lies in the future, and a promise before it was made", async () => {
    const { dewi, where } = await aThread();
    const log = (fields: Partial<MessageFields>) => logMessage(dewi, where, said(fields), [], NOW);

    expect(await log({ clock: "2026-11-23T18:00" })).toMatchObject({
      refusal: { key: "appeals.refusals.inFuture" },
    });
    expect(await log({ direction: "in", promised: "2026-11-23T09:00" })).toMatchObject({
      refusal: { key: "threads.refusals.promisedBefore" },
    });
    expect(await db.message.count()).toBe(0);
  });

  it("takes one message after the other when two people write at once", async () => {
    const { dewi, where } = await aThread();
    const sari = await createPerson({ name: "Sari" });

    const second = await db.$transaction(async (tx) => {
      await tx.$executeRaw`SELECT 1 FROM "Thread" WHERE id = ${where.threadId}::uuid FOR UPDATE`;
      const attempt = logMessage(sari, where, said({ text: "Second" }), [], hoursOn(1));
      await untilSomeoneWaits();
      return { attempt };
    });
    allowed(await logMessage(dewi, where, said({ text: "First" }), [], hoursOn(1)));
    allowed(await second.attempt);

    expect(await db.message.count({ where: { threadId: where.threadId } })).toBe(2);
    expect(await threadAt(where.threadId)).toMatchObject({ version: 3 });
  });
});

describe("what was said", () => {
  it("keeps its files as evidence of the case, held fast, with custody", async () => {
    const { dewi, of, where } = await aThread();
    const files = [{ file: await keepText("trace"), fileName: "trace.txt" }];

    const { id } = allowed(
      await logMessage(dewi, where, said({ text: "See the file." }), files, hoursOn(1)),
    );

    const exhibit = await db.evidence.findFirstOrThrow({
      where: { attachedTo: { some: { messageId: id } } },
      include: { custody: { orderBy: { at: "asc" } } },
    });
    expect(exhibit).toMatchObject({ caseId: of.id, fileName: "trace.txt" });
    expect(exhibit.sealedAt).not.toBeNull();
    expect(exhibit.custody.map(({ act }) => act).sort()).toEqual(["uploaded", "used"]);
  });

  it("is never changed or deleted, whoever asks the database", async () => {
    const { say } = await aThread();
    const { id } = await say({ text: "As it was said" });

    await expect(
      db.message.update({ where: { id }, data: { text: "Something else" } }),
    ).rejects.toThrow(REFUSED);
    await expect(db.message.delete({ where: { id } })).rejects.toThrow(REFUSED);
    expect(await db.message.findUnique({ where: { id } })).toMatchObject({
      text: "As it was said",
    });
  });

  it("may be written on while it has not left, and afterwards only be said to have arrived", async () => {
    const { say, where } = await aThread();
    await say({});
    const draft = await db.message.create({
      data: {
        threadId: where.threadId,
        kind: "email",
        direction: "out",
        state: "draft",
        authorName: "Dewi",
        text: "Dear",
        textSha256: "0".repeat(64),
        happenedAt: NOW,
        happenedZone: "UTC",
      },
    });
    const change = (data: object) => db.message.update({ where: { id: draft.id }, data });

    await change({ text: "Dear Mei Lin" });
    await change({ state: "handed_over" });
    await change({ state: "unconfirmed" });

    await expect(change({ text: "Another" })).rejects.toThrow(REFUSED);
    await expect(change({ state: null })).rejects.toThrow(REFUSED);
  });

  it("folds away what a mail quotes, and is found by its own words", async () => {
    const { say, where } = await aThread();
    await say({ text: "The PIN was reset.\n\nOn Monday, 23 Nov 2026, Mei wrote:\n> deregister" });
    await say({ text: "Nothing about that." });

    const find = async (words: string) =>
      (await messagesOf(where, { words, before: null })).messages.map(({ text }) => text);

    expect(await find("pin reset")).toEqual(["The PIN was reset."]);
    expect(await find("deregister")).toEqual([]);
    expect(
      await db.message.findFirst({ where: { quoted: { contains: "deregister" } } }),
    ).toBeTruthy();
  });

  it("is read from its end, page by page, whatever was said at the same moment", async () => {
    const { say, where } = await aThread();
    for (let index = 0; index < 45; index += 1) await say({ text: `Message ${index}` });

    const last = await messagesOf(where, { words: "", before: null });
    const first = await messagesOf(where, { words: "", before: last.earlier });

    expect(last.messages).toHaveLength(40);
    expect(first.messages).toHaveLength(5);
    expect(first.earlier).toBeNull();
    const all = [...first.messages, ...last.messages].map(({ id }) => id);
    expect(new Set(all).size).toBe(45);
    expect([last.isLatest, first.isLatest]).toEqual([true, false]);

    const [, , early] = first.messages;
    const late = last.messages.at(-3);
    const around = await messagesOf(where, { words: "", before: null, at: early?.id ?? "" });
    const end = await messagesOf(where, { words: "", before: null, at: late?.id ?? "" });
    // Two came before it, and half a page of what came after it stands with it.
    expect(around.messages.map(({ id }) => id)).toEqual(all.slice(0, 23));
    expect(around.isLatest).toBe(false);
    expect(end.messages.map(({ id }) => id)).toEqual(last.messages.map(({ id }) => id));
    expect(end.isLatest).toBe(true);
  });
});

describe("who reads a thread", () => {
  async function shared() {
    const thread = await aThread();
    const other = await createActiveCase();
    allowed(
      await linkCases(
        thread.dewi,
        thread.id,
        { caseIds: [other.id], sharesEarlier: false },
        hoursOn(1),
      ),
    );
    const limited = await createPerson({
      roles: ["bsp_liaison"],
      businessIds: [other.businessId ?? ""],
    });
    return { ...thread, other, limited };
  }

  it("is nobody who may not see one of its cases", async () => {
    const { of, id } = await aThread();
    const stranger = await createPerson({ roles: ["bsp_liaison"], businessIds: [] });

    await expect(
      requireThread(stranger, { ref: of.reference, threadId: id }),
    ).rejects.toMatchObject({ status: 404 });
  });

  it("does not reach it through a case that it is not about", async () => {
    const { id, dewi } = await aThread();
    const other = await createActiveCase();

    await expect(requireThread(dewi, { ref: other.reference, threadId: id })).rejects.toMatchObject(
      { status: 404 },
    );
  });

  it("sees from the second case what is for every case, and nothing of the first", async () => {
    const { id, of, other, limited, say, dewi, where } = await shared();
    await say({ text: "The provider is down." });
    await say({ text: "Kopi Senja lost 1,240 orders.", onlyHere: true });
    const file = [{ file: await keepText("list"), fileName: "customers.txt" }];
    allowed(await logMessage(dewi, where, said({ text: "With a file." }), file, hoursOn(2)));

    const seen = await requireThread(limited, { ref: other.reference, threadId: id });
    const { messages } = await messagesOf(
      { threadId: id, caseId: other.id },
      { words: "", before: null },
    );
    const [listed] = await threadsOfCase(other.id);

    expect(seen.others).toEqual([]);
    expect(seen.isShared).toBe(true);
    expect(messages.map(({ text }) => text)).toEqual(["The provider is down.", "With a file."]);
    expect(messages.flatMap(({ attachments }) => attachments)).toEqual([]);
    expect(listed?.last?.text).not.toContain("Kopi Senja");
    await expect(requireThread(limited, { ref: of.reference, threadId: id })).rejects.toMatchObject(
      { status: 404 },
    );
    expect(await eventsOf(other.id)).not.toContain("thread.opened");
  });

  it("hears in each timeline only of what its case may read", async () => {
    const { other, say } = await shared();
    const before = await eventsOf(other.id);

    await say({ text: "Only for us.", onlyHere: true });

    expect(await eventsOf(other.id)).toEqual(before);
  });

  it("cannot tie it to a case they do not see", async () => {
    const { id, limited } = await shared();
    const foreign = await createActiveCase();

    expect(
      await linkCases(limited, id, { caseIds: [foreign.id], sharesEarlier: false }, hoursOn(2)),
    ).toMatchObject({
      refusal: { key: "threads.refusals.noSuchCase" },
    });
  });
});
