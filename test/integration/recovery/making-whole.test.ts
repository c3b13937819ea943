import { describe, expect, it } from "vitest";
import { contactHash } from "~/features/contacts/contact-hash.server";
import { proposeFor } from "~/features/recovery/compensation/grants/propose-grants.server";
import { beginWhole, moveWhole } from "~/features/recovery/customers/whole/begin-whole.server";
import type { WholeScope } from "~/features/recovery/customers/whole/whole-scope";
import { workOffWholeRuns } from "~/features/recovery/customers/whole/work-off-whole.server";
import { db } from "~/platform/db.server";
import { PutOff, untilEnding } from "~/platform/giving-way.server";
import { allowed } from "~test/factories/appeal";
import { createGivingCase, createLetDown } from "~test/factories/compensation";
import { createPerson } from "~test/factories/person";

const EVERYBODY: WholeScope = { ids: null, q: "", group: "" };

/** Five who can be made whole, one who waits, one who is owed something, and one who is whole. */
async function eight() {
  const of = await createGivingCase();
  const free: string[] = [];
  for (let each = 0; each < 5; each++) free.push(await createLetDown(of, { missed: [] }));
  const waits = await createLetDown(of);
  const owed = await createLetDown(of, { missed: [] });
  const whole = await createLetDown(of, { missed: [] });
  const care = await createPerson({ roles: ["customer_care"] });
  allowed(await proposeFor(care, of, [owed]));
  await db.affectedCustomer.updateMany({
    where: { customerId: { in: free.slice(0, 2) } },
    data: { state: "responded" },
  });
  await db.affectedCustomer.updateMany({
    where: { customerId: whole },
    data: { state: "made_whole" },
  });
  return { of, free, waits, owed, whole, care };
}

const states = async (caseId: string) => {
  const rows = await db.affectedCustomer.findMany({ where: { caseId } });
  return new Map(rows.map(({ customerId, state }) => [customerId, state]));
};

describe("many customers of a case", () => {
  it("are made whole at once, but for those who wait or are owed something, and stand as before when it is undone", async () => {
    const { of, free, waits, owed, whole, care } = await eight();
    const before = await states(of.id);

    const id = allowed(await beginWhole(care, of.id, EVERYBODY));
    await workOffWholeRuns(3);

    expect(await db.wholeRun.findUniqueOrThrow({ where: { id } })).toMatchObject({
      state: "done",
      total: 8,
      seen: 8,
      done: 5,
      already: 1,
      waiting: 1,
      owed: 1,
    });
    const after = await states(of.id);
    expect([...free, whole].map((one) => after.get(one))).toEqual(Array(6).fill("made_whole"));
    expect([waits, owed].map((one) => after.get(one))).toEqual(["identified", "identified"]);
    const said = { kind: "customer.moved", actorId: care.id };
    const told = await db.auditEvent.findMany({ where: said });
    expect(told.map(({ subjectId }) => subjectId).sort()).toEqual([...free].sort());
    expect(await db.auditEvent.findMany({ where: { kind: "customers.made_whole" } })).toMatchObject(
      [{ caseId: of.id, actorId: care.id, detail: { count: 5 } }],
    );

    const [changed = ""] = free;
    await db.affectedCustomer.updateMany({
      where: { customerId: changed },
      data: { score: 5, version: { increment: 1 } },
    });
    allowed(await moveWhole(care, of.id, id, "undo"));
    await workOffWholeRuns(3);

    expect(await states(of.id)).toEqual(new Map([...before, [changed, "made_whole"]]));
    expect(await db.wholeRun.findUniqueOrThrow({ where: { id } })).toMatchObject({
      state: "undone",
      undone: 4,
      kept: 1,
    });
    expect(await db.wholeRunPart.count()).toBe(0);
    expect(
      await db.affectedCustomer.count({ where: { caseId: of.id, madeWholeAt: { not: null } } }),
    ).toBe(2);
  });

  it("are only those who were ticked, or whom the list shows", async () => {
    const { of, free, care } = await eight();
    const other = await eight();
    const [ticked = ""] = free;

    allowed(await beginWhole(care, of.id, { ...EVERYBODY, ids: [ticked, ...other.free] }));
    await workOffWholeRuns();
    const one = await states(of.id);
    expect(free.filter((each) => one.get(each) === "made_whole")).toEqual([ticked]);

    allowed(await beginWhole(care, of.id, { ...EVERYBODY, group: "standing.responded" }));
    await workOffWholeRuns(1);
    const two = await states(of.id);
    expect(free.filter((each) => two.get(each) === "made_whole")).toEqual(free.slice(0, 2));
    const others = await states(other.of.id);
    expect(other.free.some((each) => others.get(each) === "made_whole")).toBe(false);
  });

  it("are found by what was searched for, which is kept nowhere", async () => {
    const { of, free, care } = await eight();
    const [first = ""] = free;
    await db.customer.update({
      where: { id: first },
      data: { emailHash: Buffer.from(contactHash("siti@contoh.id")) },
    });

    const id = allowed(await beginWhole(care, of.id, { ...EVERYBODY, q: "Siti@contoh.id" }));
    await workOffWholeRuns();

    expect((await states(of.id)).get(first)).toBe("made_whole");
    const run = await db.wholeRun.findUniqueOrThrow({ where: { id } });
    expect(run).toMatchObject({ total: 1, done: 1 });
    expect(JSON.stringify(run.scope)).not.toContain("contoh");
  });

  it("are not called undone where whoever undid it may no longer, and are once they may again", async () => {
    const { of, care } = await eight();
    const before = await states(of.id);
    const id = allowed(await beginWhole(care, of.id, EVERYBODY));
    await workOffWholeRuns(3);
    allowed(await moveWhole(care, of.id, id, "undo"));
    const ended = AbortSignal.abort();
    await expect(untilEnding(ended, () => workOffWholeRuns(3))).rejects.toThrow(PutOff);
    await db.person.update({ where: { id: care.id }, data: { roles: ["viewer"] } });

    await workOffWholeRuns(3);
    const { state, done, undone } = await db.wholeRun.findUniqueOrThrow({ where: { id } });
    expect([state, undone > 0, undone < done]).toEqual(["stopped", true, true]);
    expect(await db.auditEvent.count({ where: { kind: "customers.made_whole" } })).toBe(1);

    await db.person.update({ where: { id: care.id }, data: { roles: ["customer_care"] } });
    allowed(await moveWhole(care, of.id, id, "undo"));
    await workOffWholeRuns(3);
    expect(await states(of.id)).toEqual(before);
    expect(
      await db.auditEvent.findMany({ where: { kind: "customers.whole_undone" } }),
    ).toMatchObject([{ detail: { count: 5 } }]);
  });

  it("stay as they are where whoever asked may not, or may no longer", async () => {
    const { of, care } = await eight();
    const viewer = await createPerson({ roles: ["viewer"] });
    expect(await beginWhole(viewer, of.id, EVERYBODY)).toMatchObject({
      refusal: { key: "whole.refusals.notYours" },
    });
    const id = allowed(await beginWhole(care, of.id, EVERYBODY));
    expect(await beginWhole(care, of.id, EVERYBODY)).toMatchObject({
      refusal: { key: "whole.refusals.running" },
    });

    await db.person.update({ where: { id: care.id }, data: { roles: ["viewer"] } });
    await workOffWholeRuns();

    expect(await db.wholeRun.findUniqueOrThrow({ where: { id } })).toMatchObject({
      state: "stopped",
      done: 0,
    });
  });
});
