import { describe, expect, it } from "vitest";
import { moveCase } from "~/features/cases/moves/move-case.server";
import { moveCustomer } from "~/features/recovery/customers/care/change-customer.server";
import { refreshRecovery } from "~/features/recovery/refresh-recovery.server";
import { reportRecovery } from "~/features/recovery/report-recovery.server";
import { moveRequest } from "~/features/recovery/requests/move-request.server";
import refreshRecoveryJob from "~/jobs/refresh-recovery";
import { db } from "~/platform/db.server";
import { allowed } from "~test/factories/appeal";
import { createAffected } from "~test/factories/campaign";
import { createPerson } from "~test/factories/person";

const trackOf = (caseId: string) =>
  db.caseTrack.findFirstOrThrow({ where: { caseId, stage: "recovery" } });

const asks = async (caseId: string) => {
  const next = (await trackOf(caseId)).next as { role: string; key: string; params: object }[];
  return next
    .filter(({ role }) => role === "customer_care")
    .map(({ key, params }) => ({ key: key.replace("recoveryTrack.next.", ""), ...params }));
};

describe("the recovery of a case", () => {
  it("holds back closing until the last customer is done, and is then done itself", async () => {
    const { caseId } = await createAffected(2);
    const lead = await createPerson();
    expect(await trackOf(caseId)).toMatchObject({ state: "not_started", blocksClosing: true });
    expect(await asks(caseId)).toEqual([
      { key: "answer", count: 2 },
      { key: "contact", count: 2 },
    ]);
    const close = () =>
      db.$transaction((tx) =>
        moveCase(tx, lead, caseId, "close", { outcome: "denied_final", reason: "Refused" }),
      );
    expect(await close()).toMatchObject({ refusal: { key: "cases.refusals.tracksOpen" } });

    for (const { id: requestId, customerId } of await db.missedRequest.findMany()) {
      for (const [at, move] of (["take", "fulfil"] as const).entries()) {
        const input = { version: at + 1, channel: "", reason: "" } as const;
        allowed(await moveRequest(lead, { caseId, requestId }, move, input));
      }
      const { version } = await db.affectedCustomer.findFirstOrThrow({ where: { customerId } });
      allowed(await moveCustomer(lead, { caseId, customerId }, "make_whole", version));
    }

    expect(await trackOf(caseId)).toMatchObject({ state: "done", blocksClosing: true });
    expect(await asks(caseId)).toEqual([]);
  });

  it("is left to a worker where a case holds many customers", async () => {
    const { caseId } = await createAffected(3);
    await db.caseTrack.deleteMany({ where: { caseId } });
    await db.$executeRaw`DELETE FROM graphile_worker._private_jobs`;
    const report = () =>
      db.$transaction((tx) => reportRecovery(tx, caseId, new Date("2026-11-27T03:00:00Z"), 2));
    await report();
    await report();
    expect(await db.caseTrack.count({ where: { caseId } })).toBe(0);
    const jobs = await db.$queryRaw<{ payload: unknown }[]>`
      SELECT payload FROM graphile_worker._private_jobs`;
    expect(jobs).toEqual([{ payload: { caseId } }]);

    await refreshRecoveryJob(jobs[0]?.payload);
    expect(await trackOf(caseId)).toMatchObject({ state: "not_started", blocksClosing: true });
  });

  it("hears of who writes, and of a window that closes, without anybody doing something", async () => {
    const { caseId, businessId } = await createAffected(0, [
      "081234567890;;Siti;2026-11-20 08:00;pertanyaan;",
      "081234567891;;Budi;2026-11-20 08:00;pertanyaan;",
    ]);
    const { personHash } = await db.customer.findFirstOrThrow({ where: { businessId } });
    const at = new Date("2026-11-27T02:00:00Z");
    await db.lastWrote.create({
      data: { contactHash: Buffer.from(personHash), businessId, at },
    });

    await refreshRecovery(new Date("2026-11-27T03:00:00Z"));
    const open = await trackOf(caseId);
    expect(await asks(caseId)).toMatchObject([
      { key: "insideWindow", count: 1 },
      { key: "answer", count: 1 },
      { key: "contact", count: 2 },
    ]);
    expect(open.next).toMatchObject([
      { dueAt: "2026-11-28T02:00:00.000Z" },
      { dueAt: "2026-11-28T02:00:00.000Z" },
      {},
      {},
      {},
      {},
    ]);

    await refreshRecovery(new Date("2026-11-28T02:01:00Z"));
    expect(await asks(caseId)).toMatchObject([
      { key: "answer", count: 2 },
      { key: "contact", count: 2 },
    ]);
  });
});
