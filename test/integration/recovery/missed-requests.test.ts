import { describe, expect, it } from "vitest";
import type { Role } from "~/features/identity/permissions";
import { noteReply } from "~/features/recovery/customers/care/change-customer.server";
import { sealedWords } from "~/features/recovery/customers/sealed-words.server";
import { channelsNow } from "~/features/recovery/guard/channels-now.server";
import { addRequest } from "~/features/recovery/requests/add-request.server";
import { moveRequest } from "~/features/recovery/requests/move-request.server";
import type { RequestMove } from "~/features/recovery/requests/request-lifecycle";
import {
  openWindows,
  type RequestsAsked,
  requestsOfCase,
  requireRequest,
} from "~/features/recovery/requests/request-queries.server";
import { db } from "~/platform/db.server";
import { allowed } from "~test/factories/appeal";
import { createAsset } from "~test/factories/asset";
import { createAffected } from "~test/factories/campaign";
import { createPerson } from "~test/factories/person";
import { createRestriction } from "~test/factories/restriction";

const WAITING: RequestsAsked = { tab: "waiting", harm: null, after: null };
const plain = (version: number) => ({ version, channel: "", reason: "" }) as const;

async function one() {
  const found = await createAffected(1);
  const { id: requestId } = await db.missedRequest.findFirstOrThrow({
    where: { caseId: found.caseId },
  });
  return { ...found, of: { caseId: found.caseId, requestId } };
}

describe("something a customer missed", () => {
  it("keeps what the customer told from those who may not see who they are", async () => {
    const { of } = await one();
    await db.missedRequest.update({
      where: { id: of.requestId },
      data: { noteSealed: sealedWords("customer note", "Call me on 0812") },
    });
    const noteFor = async (role: Role) =>
      (await requireRequest(await createPerson({ roles: [role] }), of.caseId, of.requestId)).note;

    expect(await noteFor("customer_care")).toBe("Call me on 0812");
    expect(await noteFor("viewer")).toBe("");
  });

  it("is taken by one of twenty who want it", async () => {
    const { of } = await one();
    const people = await Promise.all(Array.from({ length: 20 }, () => createPerson()));

    const takes = await Promise.all(
      people.map((person) => moveRequest(person, of, "take", plain(1))),
    );

    expect(takes.filter(({ ok }) => ok)).toHaveLength(1);
    const { takenById } = await db.missedRequest.findUniqueOrThrow({ where: { id: of.requestId } });
    expect(takes[people.findIndex(({ id }) => id === takenById)]?.ok).toBe(true);
    for (const take of takes.filter(({ ok }) => !ok)) {
      expect(take).toMatchObject({ refusal: { key: "requests.refusals.taken" } });
    }
  });

  it("goes from waiting to made good, and the customer has heard from us", async () => {
    const { of, caseId } = await one();
    const person = await createPerson();
    const steps: [RequestMove, object][] = [
      ["take", {}],
      ["answer", { channel: "email" }],
      ["fulfil", {}],
    ];
    for (const [at, [move, more]] of steps.entries()) {
      allowed(await moveRequest(person, of, move, { ...plain(at + 1), ...more }));
    }

    expect(await db.missedRequest.findUniqueOrThrow({ where: { id: of.requestId } })).toMatchObject(
      { state: "fulfilled", answeredBy: "email", endedByName: person.name },
    );
    expect(await db.affectedCustomer.findFirst({ where: { caseId } })).toMatchObject({
      state: "contacted",
    });
    const said = await db.auditEvent.findMany({
      where: { caseId, kind: { startsWith: "request." } },
      orderBy: { id: "asc" },
    });
    expect(said.map(({ kind }) => kind)).toEqual([
      "request.taken",
      "request.answered",
      "request.fulfilled",
    ]);
    expect(JSON.stringify(said)).not.toMatch(/Siti|contoh/);
  });

  it("is not declined without a reason, nor moved by whoever looked at something older", async () => {
    const { of } = await one();
    const person = await createPerson();
    allowed(await moveRequest(person, of, "take", plain(1)));

    expect(await moveRequest(person, of, "decline", plain(2))).toMatchObject({
      refusal: { key: "requests.refusals.reason" },
    });
    expect(await moveRequest(person, of, "fulfil", plain(1))).toMatchObject({
      refusal: { key: "requests.refusals.changed" },
    });
  });

  it("waits in a queue, the gravest and oldest first, page by page", async () => {
    const harms = ["pertanyaan", "keluhan", "pesanan"];
    const { caseId } = await createAffected(
      0,
      Array.from(
        { length: 120 },
        (_, row) =>
          `;q${row}@contoh.id;Siti;2026-11-${String(10 + (row % 9)).padStart(2, "0")} 08:00;${harms[row % 3]};R${row}`,
      ),
    );
    const reader = await createPerson();
    const seen: { harm: string; happenedAt: Date; id: string }[] = [];
    for (let after: string | null = null; ; ) {
      const page: Awaited<ReturnType<typeof requestsOfCase>> = await requestsOfCase(
        reader,
        caseId,
        { ...WAITING, after },
      );
      seen.push(...page.rows);
      after = page.next;
      if (!after) break;
    }

    expect(new Set(seen.map(({ id }) => id)).size).toBe(120);
    const order = ["complaint", "order_notice", "question"];
    const ranks = seen.map(({ harm, happenedAt }) => [order.indexOf(harm), happenedAt.getTime()]);
    expect(ranks).toEqual(
      ranks.toSorted(([a = 0, b = 0], [c = 0, d = 0]) => (a === c ? b - d : a - c)),
    );
  });

  it("is written down by hand by the rules of tables, once for each person", async () => {
    const { caseId } = await createAffected(0, ["081234567890;;Siti;2026-11-20 08:00;keluhan;"]);
    const person = await createPerson();
    const input = {
      phone: "0812-3456-7890",
      email: "",
      name: "Siti",
      harm: "question",
      reference: "",
      happenedAt: "2026-11-21T09:00",
      inboundAt: "2026-11-26T10:00",
      note: "",
    } as const;

    allowed(await addRequest(person, caseId, input));
    expect(await addRequest(person, caseId, { ...input, phone: "12" })).toMatchObject({
      refusal: { key: "imports.reasons.noNumber" },
    });
    const again = await addRequest(person, caseId, { ...input, note: "Twice" });
    expect(again).toMatchObject({ refusal: { key: "requests.refusals.known" } });

    expect(await db.customer.count()).toBe(1);
    expect(await db.missedRequest.count({ where: { caseId } })).toBe(2);
  });

  it("is answered freely while its window is open, also where the account cannot start anything", async () => {
    const { caseId, businessId } = await createAffected(0, [
      "081234567890;;Siti;2026-11-20 08:00;pertanyaan;",
      "081234567891;;Budi;2026-11-20 08:00;pertanyaan;",
    ]);
    const { id: assetId } = await createAsset({ businessId });
    await createRestriction({
      caseId,
      assetId,
      types: ["RESTRICTED_BIZ_INITIATED_MESSAGING"],
    });
    const [first] = await db.missedRequest.findMany({ orderBy: { line: "asc" } });
    const now = new Date("2026-11-27T05:00:00Z");
    await db.missedRequest.update({
      where: { id: first?.id ?? "" },
      data: { inboundAt: new Date("2026-11-26T06:00:00Z") },
    });

    const windows = await openWindows(await createPerson(), caseId, now);
    const customerId = first?.customerId ?? "";
    const guard = await channelsNow({ caseId, businessId, customerId }, now);

    expect(windows.map(({ id }) => id)).toEqual([first?.id]);
    expect(guard?.windowUntil).toEqual(new Date("2026-11-27T06:00:00Z"));
    const allowedWays = guard?.channels
      .filter(({ verdict }) => verdict.allowed)
      .map(({ channel, kind }) => `${channel} ${kind}`);
    expect(allowedWays).toEqual(["whatsapp reply", "sms utility", "call utility"]);
  });

  it.each(["webhook", "hand"] as const)(
    "is answered freely once they write again, which came by %s, and until they are answered",
    async (way) => {
      const { caseId, businessId } = await createAffected(0, [
        "081234567890;;Siti;2026-11-20 08:00;pertanyaan;",
        "081234567891;;Budi;2026-11-20 08:00;pertanyaan;",
      ]);
      const request = await db.missedRequest.findFirstOrThrow({
        orderBy: { line: "asc" },
        include: { customer: true },
      });
      const { id: requestId, customerId } = request;
      const [now, wroteAt] = [
        new Date("2026-11-27T05:00:00Z"),
        new Date("2026-11-27T02:00:00Z"),
      ] as const;
      await db.missedRequest.update({
        where: { id: requestId },
        data: { inboundAt: new Date("2026-11-20T01:00:00Z"), answeredAt: new Date("2026-11-22") },
      });
      const person = await createPerson({ timeZone: "UTC" });
      const windows = () => openWindows(person, caseId, now);
      expect(await windows()).toEqual([]);

      const contactHash = Buffer.from(request.customer.personHash);
      if (way === "webhook") {
        await db.lastWrote.create({ data: { contactHash, businessId, at: wroteAt } });
      } else {
        const reply = { channel: "whatsapp", at: "2026-11-27T02:00", text: "Halo?" } as const;
        allowed(await noteReply(person, { caseId, customerId }, reply));
      }
      const guard = await channelsNow({ caseId, businessId, customerId }, now);
      const [inList] = (await requestsOfCase(person, caseId, WAITING)).rows.filter(
        ({ id }) => id === requestId,
      );

      expect(await windows()).toMatchObject([{ id: requestId, wroteAt }]);
      expect(inList?.wroteAt).toEqual(wroteAt);
      expect((await requireRequest(person, caseId, requestId)).wroteAt).toEqual(wroteAt);
      expect(guard?.windowUntil).toEqual(new Date("2026-11-28T02:00:00Z"));

      await db.missedRequest.update({
        where: { id: requestId },
        data: { answeredAt: new Date("2026-11-27T03:00:00Z") },
      });
      expect(await windows()).toEqual([]);
    },
  );
});
