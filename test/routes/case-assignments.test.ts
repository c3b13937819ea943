import { beforeEach, describe, expect, it } from "vitest";
import type { Person } from "~/features/identity/person";
import { db } from "~/platform/db.server";
import { createActiveCase } from "~test/factories/case";
import { createInstallation } from "~test/factories/installation";
import { createPerson } from "~test/factories/person";
import { cookiesOf } from "~test/support/requests";
import { knock } from "./doors";

let lead: Person;
beforeEach(async () => {
  await createInstallation();
  lead = await createPerson();
});

const send = async (route: string, form: Record<string, string>, params = {}) =>
  knock({ route, side: "write" }, { cookies: await cookiesOf(lead), form, params });

const give = (form: Record<string, string>) => send("_app.cases.assignments._index", form);
const move = (id: string, kind: string, form = {}) =>
  send("_app.cases.assignments.$assignmentRunId.moves.$move", form, {
    assignmentRunId: id,
    move: kind,
  });

describe("giving cases away from the queue", () => {
  it("comes back to the queue as it was filtered, and so does its undo", async () => {
    const rina = await createPerson();
    const { id } = await createActiveCase({ ownerId: lead.id });

    const given = await give({ ids: id, ownerId: rina.id, query: "owner=me&junk=1" });
    expect(given).toMatchObject({ status: 302, location: "/cases?owner=me" });
    expect(await db.case.findUnique({ where: { id } })).toMatchObject({ ownerId: rina.id });

    const run = await db.assignmentRun.findFirstOrThrow();
    const undone = await move(run.id, "undo", { from: "queue", query: run.query });
    expect(undone).toMatchObject({ status: 302, location: "/cases?owner=me" });
    expect(await db.case.findUnique({ where: { id } })).toMatchObject({ ownerId: lead.id });
  });

  it("loses no filter where no lead or no case was chosen", async () => {
    const { id } = await createActiveCase();

    const noLead = await give({ ids: id, query: "q=word" });
    const noCase = await give({ ownerId: lead.id, query: "q=word" });

    expect([noLead.location, noCase.location]).toEqual(["/cases?q=word", "/cases?q=word"]);
    expect(await db.assignmentRun.count()).toBe(0);
  });

  it("leads to a page of its own where it takes longer", async () => {
    await createActiveCase();
    await db.$executeRaw`
      INSERT INTO "Case" (id, reference, phase, summary, "heardFrom", "happenedAt", "happenedZone",
        "updatedAt")
      SELECT gen_random_uuid(), 'C-2019-' || lpad(n::text, 4, '0'), 'active', 'x', 'other', now(),
        'UTC', now() FROM generate_series(1, 200) n`;

    const { location } = await give({ all: "matching", ownerId: lead.id, query: "" });

    const run = await db.assignmentRun.findFirstOrThrow();
    expect(location).toBe(`/cases/assignments/${run.id}`);
    expect(run).toMatchObject({ state: "running", total: 201 });
    expect(await move(run.id, "pause")).toMatchObject({ location });
    expect(await move(run.id, "hurry")).toMatchObject({ status: 404 });
  });
});
