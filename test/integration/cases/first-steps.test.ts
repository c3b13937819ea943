import { expect, it } from "vitest";
import { firstSteps } from "~/features/cases/today/first-steps.server";
import { createBusiness } from "~test/factories/business";
import { createCase } from "~test/factories/case";
import { createPerson } from "~test/factories/person";

it("offers an empty installation what makes it ready, and ticks what is done", async () => {
  const sari = await createPerson({ roles: ["admin", "support_lead"] });
  const open = await firstSteps(sari);
  expect(open.map(({ name, isDone }) => [name, isDone])).toEqual([
    ["business", false],
    ["source", false],
    ["colleagues", false],
  ]);

  await createBusiness();
  await createPerson();
  expect((await firstSteps(sari)).map(({ isDone }) => isDone)).toEqual([true, false, true]);
});

it("offers nobody what they may not do, and nothing once a case was opened", async () => {
  expect(await firstSteps(await createPerson({ roles: ["viewer"] }))).toEqual([]);

  const sari = await createPerson({ roles: ["admin", "support_lead"] });
  await createCase();
  expect(await firstSteps(sari)).toEqual([]);
});
