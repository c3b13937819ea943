import { describe, expect, it } from "vitest";
import { editClock } from "~/features/clocks/edit-clock.server";
import { db } from "~/platform/db.server";
import { createCalendar } from "~test/factories/calendar";
import { createActiveCase } from "~test/factories/case";
import { createClock } from "~test/factories/clock";
import { createPerson } from "~test/factories/person";

const now = new Date("2026-11-27T03:00:00Z");
const day = (text: string) => new Date(`${text}T00:00:00Z`);

const edit = async (id: string, facts: Parameters<typeof editClock>[3]) =>
  db.$transaction(async (tx) =>
    editClock(
      tx,
      await createPerson({ name: "Sari" }),
      id,
      { reason: "They wrote so", ...facts },
      now,
    ),
  );
const events = () =>
  db.auditEvent.findMany({ orderBy: { id: "asc" }, select: { kind: true, detail: true } });

describe("correcting a clock", () => {
  it("keeps each fact as it was before, with the reason", async () => {
    const { id: caseId } = await createActiveCase();
    const { id } = await createClock({ caseId, kind: "appeal_window" });

    await edit(id, {
      dueAt: new Date("2027-01-01T04:00:00Z"),
      side: "bsp",
      source: "Mail from Meta, 26 November",
      certainty: "stated",
      checkedOn: day("2026-11-27"),
    });

    expect(await db.clock.findUniqueOrThrow({ where: { id } })).toMatchObject({
      side: "bsp",
      source: "Mail from Meta, 26 November",
      certainty: "stated",
      checkedOn: day("2026-11-27"),
      version: 2,
      changedAt: now,
    });
    const reason = "They wrote so";
    expect(await events()).toMatchObject([
      {
        kind: "clock.date_changed",
        detail: { dueAt: "2027-01-01T04:00:00.000Z", before: "2026-12-20T04:00:00.000Z", reason },
      },
      { kind: "clock.side_changed", detail: { side: "bsp", before: "us", reason } },
      {
        kind: "clock.source_changed",
        detail: { before: "Vonage: WhatsApp policy enforcement", reason },
      },
      { kind: "clock.certainty_changed", detail: { certainty: "stated", before: "secondary" } },
      { kind: "clock.checked", detail: { checkedOn: "2026-11-27T00:00:00.000Z", before: null } },
    ]);
  });

  it("records nothing when nothing is new", async () => {
    const { id: caseId } = await createActiveCase();
    const { id, dueAt } = await createClock({ caseId });

    expect(await edit(id, { dueAt, side: "us", certainty: "secondary" })).toEqual({ ok: true });

    expect(await events()).toEqual([]);
    expect((await db.clock.findUniqueOrThrow({ where: { id } })).version).toBe(1);
  });

  it("moves the next reminder with the date", async () => {
    const { id: caseId } = await createActiveCase();
    const { id } = await createClock({ caseId, kind: "promise" });

    await edit(id, { dueAt: new Date("2026-11-30T03:00:00Z") });

    expect((await db.clock.findUniqueOrThrow({ where: { id } })).remindAt).toEqual(
      new Date("2026-11-29T03:00:00Z"),
    );
  });

  it("counts in a calendar what people agreed on, and never what others set", async () => {
    const { id: calendarId } = await createCalendar();
    const { id: caseId } = await createActiveCase();
    const promise = await createClock({ caseId, kind: "promise" });
    const window = await createClock({ caseId, kind: "appeal_window" });

    expect((await edit(promise.id, { calendarId })).ok).toBe(true);
    expect(await edit(window.id, { calendarId })).toMatchObject({
      refusal: { key: "clocks.refusals.noCalendar" },
    });

    expect(await events()).toMatchObject([
      { kind: "clock.calendar_chosen", detail: { calendar: "Office hours", before: null } },
    ]);
  });
});
