import { describe, expect, it } from "vitest";
import { linkCases } from "~/features/correspondence/incident/link-cases.server";
import { openThread } from "~/features/correspondence/open-thread.server";
import { dismiss } from "~/features/correspondence/promised/dismiss.server";
import { endCasePromise } from "~/features/correspondence/promised/end-case-promise.server";
import { acceptOffer, notePromise } from "~/features/correspondence/promised/note-promise.server";
import { offersOf } from "~/features/correspondence/promised/offered-promises.server";
import type { PromiseNote } from "~/features/correspondence/promised/promise-note-schemas";
import { messagesOf, requireThread } from "~/features/correspondence/thread-queries.server";
import type { MessageFields } from "~/features/correspondence/thread-schemas";
import { logMessage } from "~/features/correspondence/writing/log-message.server";
import { readPromise } from "~/features/promises/promise";
import { promisesOfCase } from "~/features/promises/promise-queries.server";
import { db } from "~/platform/db.server";
import { allowed } from "~test/factories/appeal";
import { createCalendar } from "~test/factories/calendar";
import { createActiveCase } from "~test/factories/case";
import { createPerson } from "~test/factories/person";
import { createProvider } from "~test/factories/provider";
import { untilSomeoneWaits } from "~test/support/database";

/** A Monday, 11:00 in Jakarta. */
const NOW = new Date("2026-11-23T04:00:00Z");
const hoursOn = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000);
const SAYS = "Thanks for the trace. We will get back to you within 2 business days.";

const said = (overrides: Partial<MessageFields> = {}): MessageFields => ({
  kind: "email",
  direction: "in",
  counterpart: "Mei Lin",
  subject: "",
  text: SAYS,
  clock: "2026-11-23T11:00",
  zone: "Asia/Jakarta",
  minutes: null,
  promised: "",
  turn: null,
  isChase: false,
  onlyHere: false,
  theirTicket: "",
  ...overrides,
});

const note = (overrides: Partial<PromiseNote> = {}): PromiseNote => ({
  passage: "We will get back to you",
  side: "them",
  on: "2026-11-26",
  time: "",
  zone: "Asia/Jakarta",
  workingDays: null,
  calendarId: null,
  isTheirTurn: true,
  ...overrides,
});

/** A provider in whose calendar the Tuesday is a holiday. */
async function aThread(fields: Partial<MessageFields> = {}) {
  const dewi = await createPerson({ name: "Dewi", roles: ["bsp_liaison"] });
  const of = await createActiveCase();
  const calendar = await createCalendar({
    holidays: { create: { on: new Date("2026-11-24T00:00:00Z"), name: "Holiday" } },
  });
  const provider = await createProvider({ calendarId: calendar.id });
  const { id } = allowed(
    await openThread(
      dewi,
      of.id,
      {
        title: "Account disabled",
        theirTicket: "",
        channel: "email",
        language: "en",
        participants: "",
        party: "bsp",
        providerId: provider.id,
      },
      NOW,
    ),
  );
  const say = (more: Partial<MessageFields> = {}, now = hoursOn(0.1)) =>
    logMessage(dewi, { threadId: id, caseId: of.id }, said(more), [], now).then(allowed);
  const message = await say(fields);
  const where = { threadId: id, caseId: of.id, messageId: message.id };
  const offers = async () => {
    const thread = await requireThread(dewi, { ref: of.reference, threadId: id });
    const page = await messagesOf({ threadId: id, caseId: of.id }, { words: "", before: null });
    return [...(await offersOf(thread, page.messages)).values()].flat();
  };
  return { dewi, of, id, calendar, provider, say, where, offers };
}

const clocksOf = (threadId: string, kind: string) =>
  db.clock.findMany({
    where: { threadId, kind },
    orderBy: { id: "asc" },
    select: { caseId: true, state: true, dueAt: true, calendarId: true },
  });
const threadAt = (id: string) => db.thread.findUniqueOrThrow({ where: { id } });

describe("what a message seems to promise", () => {
  it("is offered with its day in the calendar of whoever promised, and assumed by nobody", async () => {
    const { of, offers, calendar } = await aThread();

    expect(await offers()).toMatchObject([
      {
        passage: "We will get back to you within 2 business days.",
        side: "them",
        due: { on: "2026-11-26" },
        zone: "Asia/Jakarta",
        calendar: { id: calendar.id },
        isCounted: true,
      },
    ]);
    expect(await promisesOfCase(of.id)).toEqual([]);
  });

  it("is the provider's on a thread with the provider alone", async () => {
    const { dewi, of, id, where, offers } = await aThread();
    await db.thread.update({ where: { id }, data: { party: "lawyer", providerId: null } });
    const [offer] = await offers();

    allowed(await acceptOffer(dewi, where, offer?.key ?? "", hoursOn(1)));

    expect(await promisesOfCase(of.id)).toMatchObject([{ side: "other", owner: "Mei Lin" }]);
    expect(await db.clock.findMany({ where: { threadId: id, side: "bsp" } })).toEqual([]);
  });

  it("is kept with one press: a promise, its clock, their turn, and when to chase", async () => {
    const { dewi, of, id, where, offers, calendar } = await aThread();
    const [offer] = await offers();

    allowed(await acceptOffer(dewi, where, offer?.key ?? "", hoursOn(1)));

    expect(await promisesOfCase(of.id)).toMatchObject([
      {
        side: "bsp",
        state: "open",
        verbatim: "We will get back to you within 2 business days.",
        owner: "Mei Lin",
        dueOn: new Date("2026-11-26T00:00:00Z"),
        messageId: where.messageId,
        madeAt: NOW,
      },
    ]);
    const dueAt = new Date("2026-11-26T16:59:00Z");
    expect(await clocksOf(id, "thread_next_step")).toEqual([
      { caseId: of.id, state: "running", dueAt, calendarId: calendar.id },
    ]);
    expect(await threadAt(id)).toMatchObject({ state: "waiting_them", turnSince: NOW });
    expect(await clocksOf(id, "thread_chase")).toMatchObject([{ state: "running", dueAt }]);
    expect(await offers()).toEqual([]);
  });

  it("leaves the turn with us where they ask something first, and its clock stands still", async () => {
    const { dewi, id, where, offers } = await aThread({
      text: "Please send us the WABA id. We will answer within 1 business day.",
    });
    const [offer] = await offers();

    allowed(await acceptOffer(dewi, where, offer?.key ?? "", hoursOn(1)));

    expect(await threadAt(id)).toMatchObject({ state: "waiting_us" });
    expect(await clocksOf(id, "thread_next_step")).toMatchObject([{ state: "paused" }]);
  });

  it("is not offered again once somebody said that it is none", async () => {
    const { dewi, where, offers } = await aThread();
    const [offer] = await offers();

    allowed(await dismiss(dewi, where, { kind: "promise", key: offer?.key ?? "", reason: "" }));

    expect(await offers()).toEqual([]);
    expect(await acceptOffer(dewi, where, offer?.key ?? "")).toMatchObject({
      refusal: { key: "promised.refusals.offerGone" },
    });
  });

  it("becomes one promise when two people press at once", async () => {
    const { dewi, of, where, offers } = await aThread();
    const [offer] = await offers();

    const second = await db.$transaction(async (tx) => {
      await tx.$executeRaw`SELECT 1 FROM "Thread" WHERE id = ${where.threadId}::uuid FOR UPDATE`;
      const attempt = acceptOffer(dewi, where, offer?.key ?? "");
      await untilSomeoneWaits();
      return { attempt };
    });
    const results = [await acceptOffer(dewi, where, offer?.key ?? ""), await second.attempt];

    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await promisesOfCase(of.id)).toHaveLength(1);
  });

  it("is ours where we wrote it", async () => {
    const { dewi, of, id, say, where } = await aThread();
    const ours = await say(
      {
        direction: "out",
        clock: "2026-11-23T12:00",
        text: "Kami akan kirim dokumennya paling lambat besok.",
      },
      hoursOn(1.5),
    );
    const thread = await requireThread(dewi, { ref: of.reference, threadId: id });
    const { messages } = await messagesOf(
      { threadId: id, caseId: of.id },
      { words: "", before: null },
    );
    const [offer] = (await offersOf(thread, messages)).get(ours.id) ?? [];

    allowed(
      await acceptOffer(dewi, { ...where, messageId: ours.id }, offer?.key ?? "", hoursOn(2)),
    );

    const [promise] = await promisesOfCase(of.id);
    expect(promise).toMatchObject({ side: "us", owner: "Dewi" });
    expect(await clocksOf(id, "promise")).toMatchObject([
      { state: "running", dueAt: new Date("2026-11-24T16:59:00Z") },
    ]);
  });
});

describe("a promise that is noted by hand", () => {
  it("holds words of the message, by a day, a moment, or so many working days", async () => {
    const { dewi, of, where, calendar } = await aThread();
    const add = (more: Partial<PromiseNote>) => notePromise(dewi, where, note(more), hoursOn(1));

    allowed(await add({}));
    allowed(await add({ passage: "Thanks for the trace.", time: "17:00" }));
    allowed(await add({ passage: "the trace", on: "", workingDays: 1, calendarId: calendar.id }));
    allowed(await add({ passage: "within 2", on: "" }));

    const due = Object.fromEntries(
      (await promisesOfCase(of.id)).map(({ verbatim, dueAt }) => [verbatim, dueAt?.toISOString()]),
    );
    expect(due).toEqual({
      "We will get back to you": "2026-11-26T16:59:00.000Z",
      "Thanks for the trace.": "2026-11-26T10:00:00.000Z",
      "the trace": "2026-11-25T16:59:00.000Z",
      "within 2": undefined,
    });
  });

  it("is refused where the words do not stand there, it lies in the past, or it is noted already", async () => {
    const { dewi, where } = await aThread();
    const add = (more: Partial<PromiseNote>) => notePromise(dewi, where, note(more), hoursOn(1));
    allowed(await add({}));

    expect(await add({ passage: "We will pay you" })).toMatchObject({
      refusal: { key: "promised.refusals.notInMessage" },
    });
    expect(await add({ passage: "the trace", on: "2026-11-20" })).toMatchObject({
      refusal: { key: "threads.refusals.promisedBefore" },
    });
    expect(await add({})).toMatchObject({ refusal: { key: "promised.refusals.keptAlready" } });
    expect(await add({ passage: "the trace", on: "", workingDays: 2 })).toMatchObject({
      refusal: { key: "promised.refusals.noCalendar" },
    });
  });

  it("is out of reach for a message that the case does not read", async () => {
    const { dewi, of, id, say, where } = await aThread();
    const other = await createActiveCase();
    allowed(await linkCases(dewi, id, { caseIds: [other.id], sharesEarlier: true }, hoursOn(1)));
    const { id: messageId } = await say({ onlyHere: true }, hoursOn(1));

    expect(
      await notePromise(dewi, { ...where, caseId: other.id, messageId }, note()),
    ).toMatchObject({ refusal: { key: "threads.refusals.gone" } });
    allowed(await notePromise(dewi, { ...where, messageId }, note(), hoursOn(1)));
    expect(await promisesOfCase(of.id)).toHaveLength(1);
    expect(await promisesOfCase(other.id)).toEqual([]);
    expect(await db.clock.count({ where: { caseId: other.id, kind: "thread_next_step" } })).toBe(0);
    expect(await db.auditEvent.count({ where: { caseId: other.id, kind: "promise.made" } })).toBe(
      0,
    );
  });
});

describe("how a promise ends", () => {
  async function promised() {
    const thread = await aThread();
    const other = await createActiveCase();
    allowed(
      await linkCases(
        thread.dewi,
        thread.id,
        { caseIds: [other.id], sharesEarlier: true },
        hoursOn(0.5),
      ),
    );
    const { id } = allowed(await notePromise(thread.dewi, thread.where, note(), hoursOn(1)));
    const end = (to: "kept" | "broken", caseId = thread.of.id, now = hoursOn(10)) =>
      endCasePromise(
        thread.dewi,
        { caseId, id },
        { end: to, reason: to === "kept" ? "" : "Nothing came" },
        now,
      );
    return { ...thread, other, promiseId: id, end };
  }

  it("is one end for every case of the thread, with each of its clocks and timelines", async () => {
    const { of, id, other, end } = await promised();
    expect(await clocksOf(id, "thread_next_step")).toHaveLength(2);

    allowed(await end("kept", other.id));

    expect(await promisesOfCase(of.id)).toMatchObject([{ state: "kept", endedByName: "Dewi" }]);
    expect(await clocksOf(id, "thread_next_step")).toMatchObject([
      { state: "met" },
      { state: "met" },
    ]);
    for (const caseId of [of.id, other.id]) {
      expect(await db.auditEvent.count({ where: { caseId, kind: "promise.kept" } })).toBe(1);
    }
  });

  it("broken is loud: the chase is due at once, and the stage says so", async () => {
    const { of, id, end } = await promised();

    allowed(await end("broken"));

    const chase = (await clocksOf(id, "thread_chase")).filter(({ state }) => state === "running");
    expect(chase.find(({ caseId }) => caseId === of.id)).toMatchObject({ dueAt: hoursOn(10) });
    const track = await db.caseTrack.findUniqueOrThrow({
      where: { caseId_stage: { caseId: of.id, stage: "bsp" } },
    });
    expect(track.next).toMatchObject([
      {
        key: "threadTrack.next.broken",
        role: "bsp_liaison",
        reasonKey: "threadTrack.steps.polite",
      },
      { key: "threadTrack.next.broken", role: "support_lead" },
    ]);
  });

  it("late is what nobody says: its end moves on by what it stood still", async () => {
    const { of, dewi, id, where, say } = await promised();
    await say({ text: "Please send the id?", clock: "2026-11-23T14:00" }, hoursOn(3));
    await say({ direction: "out", text: "Here it is.", clock: "2026-11-24T11:00" }, hoursOn(24));

    const [promise] = await promisesOfCase(of.id);
    const clock = promise?.clocks[0];
    expect(clock?.dueAt?.getTime()).toBeGreaterThan(promise?.dueAt?.getTime() ?? 0);
    const standing = promise && { ...promise, clock };
    const afterPromised = new Date((promise?.dueAt?.getTime() ?? 0) + 60_000);
    const afterClock = new Date((clock?.dueAt?.getTime() ?? 0) + 60_000);
    expect(standing && readPromise(standing, afterPromised)).toBe("open");
    expect(standing && readPromise(standing, afterClock)).toBe("overdue");
    expect(await clocksOf(id, "thread_next_step")).toHaveLength(2);
    allowed(await notePromise(dewi, where, note({ passage: "the trace" }), hoursOn(25)));
  });
});
