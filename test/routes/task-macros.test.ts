import { beforeEach, describe, expect, it } from "vitest";
import type { Person } from "~/features/identity/person";
import { addMacro } from "~/features/tasks/macros/edit-macro.server";
import { newMacroSchema } from "~/features/tasks/macros/macro-schemas";
import { db } from "~/platform/db.server";
import { createActiveCase } from "~test/factories/case";
import { createInstallation } from "~test/factories/installation";
import { createPerson } from "~test/factories/person";
import { createTask } from "~test/factories/task";
import { cookiesOf } from "~test/support/requests";
import { knock } from "./doors";

let lead: Person;
let macro: string;

beforeEach(async () => {
  await createInstallation();
  lead = await createPerson();
  macro = await addMacro(lead, newMacroSchema.parse({ name: "Mine", give: "me" }));
});

const visit = async (
  route: string,
  choice: { form?: Record<string, string>; path?: string; params?: Record<string, string> },
) =>
  knock(
    { route, side: choice.form ? "write" : "read" },
    { cookies: await cookiesOf(lead), ...choice },
  );

describe("the way to a macro", () => {
  it("leads from ticked tasks to the choice, and from there to a run or to the task itself", async () => {
    const { id: caseId, reference } = await createActiveCase();
    const { id } = await createTask({ caseId });
    await createTask({ caseId });

    const chosen = await visit("_app.tasks.changes._index", {
      form: { what: "macro", ids: id, query: "whose=all" },
    });
    expect(chosen).toMatchObject({
      status: 302,
      location: `/tasks/macros?query=whose%3Dall&ids=${id}`,
    });
    const page = await visit("_app.tasks.macros", { path: chosen.location ?? "" });
    expect(page.body).toContain('"count":1');
    expect(page.body).toContain('"name":"Mine"');

    const many = await visit("_app.tasks.macros", {
      form: { macroId: macro, all: "matching", query: `whose=all&case=${reference}` },
    });
    expect(many.location).toMatch(/^\/tasks\/changes\/[0-9a-f-]{36}$/);
    expect(await db.taskRun.findMany()).toMatchObject([{ what: "macro", total: 2 }]);

    const one = await visit("_app.tasks.$taskId.macros.$taskMacroId", {
      form: {},
      params: { taskId: id, taskMacroId: macro },
    });
    expect(one).toMatchObject({ status: 302, location: `/cases/${reference}/tasks#task-${id}` });
    expect(await db.task.findUnique({ where: { id } })).toMatchObject({ ownerId: lead.id });
  });

  it("counts what the filter finds, and drops what is no id", async () => {
    const { id: caseId, reference } = await createActiveCase();
    await createTask({ caseId });

    const all = await visit("_app.tasks.macros", {
      path: `/tasks/macros?all=matching&query=${encodeURIComponent(`whose=all&case=${reference}`)}`,
    });
    expect(all.body).toContain('"count":1');
    const none = await visit("_app.tasks.macros", { path: "/tasks/macros?ids=%27%20OR%201%3D1" });
    expect(none.body).toContain('"count":0');
  });
});

describe("whoever works on tasks and does not manage them", () => {
  it("chooses a macro for one task, and never for many", async () => {
    const care = await createPerson({ roles: ["customer_care"] });
    const cookies = await cookiesOf(care);
    const { id: caseId } = await createActiveCase();
    const [one, two] = [await createTask({ caseId }), await createTask({ caseId })];
    const at = (path: string) =>
      knock({ route: "_app.tasks.macros", side: "read" }, { cookies, path });

    const single = await at(`/tasks/macros?ids=${one.id}`);
    expect(single).toMatchObject({ status: 200 });
    expect(single.body).toContain('"name":"Mine"');
    expect(await at(`/tasks/macros?ids=${one.id}&ids=${two.id}`)).toMatchObject({ status: 403 });
    expect(await at("/tasks/macros?all=matching&query=whose%3Dall")).toMatchObject({ status: 403 });
  });
});

describe("a macro that is typed wrong", () => {
  it("gets its sentences beside the fields, and nothing typed is lost", async () => {
    const answer = await visit("_app.settings.macros.new", {
      form: { name: "Answered", comment: "For {{customer}}" },
    });

    expect(answer.status).toBe(422);
    expect(answer.body).toContain("a macro changes something about tasks");
    expect(answer.body).toContain("For {{customer}}");
    expect(await db.taskMacro.count()).toBe(1);
  });
});
