import { expect, it } from "vitest";
import { db } from "~/platform/db.server";
import { OperatorProblem } from "~/platform/operator-problem";
import { seedSample } from "~prisma/seed";
import { createInstallation } from "~test/factories/installation";
import { createPerson } from "~test/factories/person";

it("is never opened on what people work in", async () => {
  await createInstallation();
  await createPerson();

  await expect(seedSample()).rejects.toThrow(OperatorProblem);

  expect(await db.person.count()).toBe(1);
});
