import { describe, expect, it } from "vitest";
import { clocksInReach } from "~/features/cases/clocks/clock-reach.server";
import { endCaseClock } from "~/features/cases/clocks/run-clocks.server";
import { moveCase } from "~/features/cases/moves/move-case.server";
import { remindOfClocks } from "~/features/clocks/reminders/remind-of-clocks.server";
import { keepChoice } from "~/features/recovery/customers/care/keep-choice.server";
import {
  answerRights,
  copyHandedOver,
  noteRights,
} from "~/features/recovery/customers/requested/note-rights.server";
import {
  rightsOfCase,
  rightsOfCustomer,
} from "~/features/recovery/customers/requested/rights-queries.server";
import type { Right } from "~/features/recovery/customers/requested/rights-request";
import { eraseCustomer } from "~/features/recovery/customers/rights/erase-customer.server";
import { exportCustomer } from "~/features/recovery/customers/rights/export-customer.server";
import { db } from "~/platform/db.server";
import { atMoment } from "~/platform/moment.server";
import { allowed } from "~test/factories/appeal";
import { createAffected } from "~test/factories/campaign";
import { createPerson } from "~test/factories/person";

const ARRIVED = new Date("2026-11-26T02:00:00Z");
const NOTED = new Date("2026-11-26T05:00:00Z");
const DUE = new Date("2026-11-29T02:00:00Z");
const after = (hours: number) => new Date(ARRIVED.getTime() + hours * 3_600_000);

async function asked(what: Right) {
  const { caseId, businessId } = await createAffected(0, [
    "081234567890;siti@contoh.id;Siti Aminah;2026-11-20 08:00;pertanyaan;INV-77",
  ]);
  const { id: customerId } = await db.customer.findFirstOrThrow({ where: { businessId } });
  const care = await createPerson({ roles: ["customer_care"], timeZone: "Asia/Jakarta" });
  const lead = await createPerson();
  const key = { caseId, customerId };
  const input = {
    what,
    channel: "email",
    arrivedAt: "2026-11-26T09:00",
    note: "Kata Siti",
  } as const;
  await atMoment(NOTED, async () => allowed(await noteRights(care, key, input)));
  const { id } = await db.rightsRequest.findFirstOrThrow();
  return { caseId, key, care, lead, id };
}

const clock = () => db.clock.findFirstOrThrow({ where: { kind: "data_rights" } });
const request = () => db.rightsRequest.findFirstOrThrow();
const spoken = (kind: string) => db.auditEvent.findMany({ where: { kind } });

describe("what a customer asks of their data", () => {
  it("runs for three times 24 hours from when it arrived, and is on record with its zone, sealed", async () => {
    const { caseId, key, care } = await asked("copy");

    expect(await clock()).toMatchObject({
      caseId,
      side: "us",
      startsAt: ARRIVED,
      dueAt: DUE,
      source: "ID-PDP",
      state: "running",
    });
    expect(await rightsOfCustomer(care, key)).toMatchObject([
      {
        what: "copy",
        channel: "email",
        arrivedZone: "Asia/Jakarta",
        dueAt: DUE,
        note: "Kata Siti",
      },
    ]);
    const viewer = { roles: ["viewer"] } as const;
    expect(await rightsOfCustomer(viewer, key)).toMatchObject([{ note: "" }]);
    expect(await rightsOfCase(viewer, caseId)).toMatchObject([{ name: "S••• A•••" }]);
    expect(await spoken("customer.rights_noted")).toMatchObject([
      { caseId, happenedAt: ARRIVED, happenedZone: "Asia/Jakarta", actorId: care.id },
    ]);
    const { next } = await db.caseTrack.findFirstOrThrow({ where: { caseId, stage: "recovery" } });
    expect(next).toContainEqual(
      expect.objectContaining({
        role: "customer_care",
        key: "recoveryTrack.next.rights",
        dueAt: DUE.toISOString(),
      }),
    );
  });

  it("is told of before it lapses and when it has, also once the case is closed", async () => {
    const { caseId, lead } = await asked("correction");
    await db.$transaction((tx) =>
      moveCase(tx, lead, caseId, "close", {
        outcome: "denied_final",
        reason: "Refused",
        mayOverride: true,
        overrideReason: "Nobody is left",
      }),
    );
    expect((await clock()).state).toBe("running");
    const { id: clockId } = await clock();
    expect(await endCaseClock(lead, caseId, clockId, { state: "cancelled" })).toMatchObject({
      ok: false,
    });

    for (const hours of [24, 48, 71, 72]) await remindOfClocks(after(hours));

    expect((await spoken("clock.reminder_due")).map(({ detail }) => detail)).toMatchObject([
      { hours: 48 },
      { hours: 24 },
      { hours: 1 },
    ]);
    expect(await spoken("clock.missed")).toMatchObject([{ subjectId: clockId, caseId }]);
    const open = { state: "running", side: null, owner: null, after: null } as const;
    expect(await clocksInReach(lead, open)).toMatchObject([{ id: clockId }]);
  });

  it.each<[Right, (of: Awaited<ReturnType<typeof asked>>) => Promise<unknown>]>([
    ["copy", ({ care, key }) => copyHandedOver(care, key)],
    ["erasure", ({ lead, key }) => eraseCustomer(lead, key, "Asked by the person")],
    ["leave_alone", ({ care, key }) => keepChoice(care, key, { channel: "all", word: "stop" })],
  ])("ends by being done: %s", async (what, doing) => {
    const of = await asked(what);

    await doing(of);

    expect(await request()).toMatchObject({ state: "done", answerSealed: null });
    expect(await clock()).toMatchObject({ state: "met" });
    expect(await spoken("customer.rights_done")).toMatchObject([{ detail: { what } }]);
  });

  it("ends with the answer, which is erased with the person and is theirs to have", async () => {
    const { key, care, lead, id } = await asked("correction");
    const answer = { version: 1, answer: "Sudah kami perbaiki" };
    expect(await answerRights(care, key, id, { ...answer, version: 7 })).toMatchObject({
      refusal: { key: "customer.refusals.changed" },
    });

    allowed(await answerRights(care, key, id, answer));

    expect(await request()).toMatchObject({ state: "answered", endedByName: care.name });
    expect((await clock()).state).toBe("met");
    expect(await answerRights(care, key, id, answer)).toMatchObject({
      refusal: {
        key: "rights.refusals.answeredMeanwhile",
        params: { by: care.name, at: expect.any(Date), answer: answer.answer },
      },
    });
    expect((await exportCustomer(care, key))?.asked).toMatchObject([
      { what: "correction", note: "Kata Siti", answer: answer.answer },
    ]);
    allowed(await eraseCustomer(lead, key, "Asked by the person"));
    expect(await request()).toMatchObject({ noteSealed: null, answerSealed: null });
  });

  it("is not ended by something else being done", async () => {
    const { care, key } = await asked("erasure");

    await copyHandedOver(care, key);
    allowed(await keepChoice(care, key, { channel: "email", word: "stop" }));

    expect(await request()).toMatchObject({ state: "open" });
    expect((await clock()).state).toBe("running");
  });
});
