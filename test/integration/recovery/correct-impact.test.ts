import { describe, expect, it } from "vitest";
import { correctImpact } from "~/features/recovery/impact/correct-impact.server";
import { impactView } from "~/features/recovery/impact/impact-view.server";
import { missedByHarm } from "~/features/recovery/impact/missed-by-harm.server";
import { requestsOfCase } from "~/features/recovery/requests/request-queries.server";
import { db } from "~/platform/db.server";
import { createAffected } from "~test/factories/campaign";
import { createActiveCase } from "~test/factories/case";
import { createPerson } from "~test/factories/person";
import { createRestriction } from "~test/factories/restriction";

const said = {
  from: "2026-11-19T08:00",
  until: "2026-11-21T18:00",
  toldCount: "250",
  reason: "Our own logs say so.",
  version: 0,
};

describe("the impact of a case", () => {
  it("follows from its restrictions until somebody corrects it", async () => {
    const care = await createPerson({ roles: ["customer_care"], timeZone: "Asia/Jakarta" });
    const found = await createActiveCase();
    const { startedAt } = await createRestriction({ caseId: found.id });

    expect((await impactView(found, "en")).whole).toEqual({ from: startedAt, until: null });
    expect(await correctImpact(care, found.id, said)).toMatchObject({ ok: true });

    const { whole, estimate, correction } = await impactView(found, "en");
    expect(whole).toEqual({
      from: new Date("2026-11-19T01:00:00Z"),
      until: new Date("2026-11-21T11:00:00Z"),
    });
    expect(estimate).toEqual({ customers: 250, sure: "told", source: "told" });
    expect(correction?.reason).toBe(said.reason);
    expect(await db.auditEvent.findMany({ where: { kind: "impact.corrected" } })).toMatchObject([
      { caseId: found.id, actorId: care.id },
    ]);
    expect(await db.caseTrack.findMany({ where: { caseId: found.id, stage: "recovery" } })).toEqual(
      [expect.objectContaining({ state: "in_progress" })],
    );
  });

  it("is not overwritten by somebody who had not seen the last correction", async () => {
    const care = await createPerson({ roles: ["customer_care"] });
    const { id } = await createActiveCase();
    await correctImpact(care, id, said);

    expect(await correctImpact(care, id, { ...said, toldCount: "9" })).toMatchObject({
      ok: false,
      refusal: { key: "recovery.refusals.changed" },
    });
    expect(await db.impactCorrection.findUnique({ where: { caseId: id } })).toMatchObject({
      toldCount: 250,
      version: 1,
    });
  });

  it("counts what was missed by harm, in the parts that its list has", async () => {
    const { caseId } = await createAffected(0, [
      "081234567801;;Siti;2026-11-20 08:00;janji temu;A-1",
      "081234567801;;Siti;2026-11-21 08:00;janji temu;A-2",
      "081234567802;;Budi;2026-11-20 08:00;keluhan;A-3",
      "081234567803;;Wati;2026-11-20 08:00;keluhan;A-4",
      "081234567804;;Dewi;2026-11-20 08:00;keluhan;A-5",
    ]);
    const to = (reference: string, state: "in_progress" | "declined") =>
      db.missedRequest.updateMany({ where: { reference }, data: { state } });
    await to("A-4", "in_progress");
    await to("A-5", "declined");

    const missed = await missedByHarm(caseId);

    expect(missed).toEqual([
      { harm: "complaint", customers: 3, waiting: 1, taken: 1, ended: 1 },
      { harm: "appointment", customers: 1, waiting: 2, taken: 0, ended: 0 },
    ]);
    const reader = await createPerson();
    for (const { harm, ...count } of missed) {
      for (const tab of ["waiting", "taken", "ended"] as const) {
        const { rows } = await requestsOfCase(reader, caseId, { tab, harm, after: null });
        expect(rows, `${harm} ${tab}`).toHaveLength(count[tab]);
      }
    }
  });

  it("counts people whose messages were refused for the restriction, and not the others", async () => {
    const found = await createActiveCase();
    await createRestriction({ caseId: found.id });
    const failedAt = new Date("2026-11-20T05:00:00Z");
    const outcome = (key: number, person: number, code: string) => ({
      key: Buffer.from([key]),
      sender: "900",
      businessId: found.businessId,
      recipientHash: Buffer.from([person]),
      state: "failed",
      code,
      failedAt,
    });
    await db.messageOutcome.createMany({
      data: [
        outcome(1, 1, "368"),
        outcome(2, 1, "368"),
        outcome(3, 2, "131031"),
        outcome(4, 3, "131049"),
      ],
    });

    const { figures } = await impactView(found, "en");
    expect(figures.find(({ source }) => source === "failed")).toMatchObject({
      customers: 2,
      messages: 3,
      sure: "at_least",
    });
    expect(figures.find(({ source }) => source === "dropped")).toMatchObject({ customers: 0 });
    expect(figures.find(({ source }) => source === "send_log")?.sure).toBe("not_measured");
  });
});
