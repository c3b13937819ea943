/** Whoever chose a lead while somebody else did may choose again on what stands by now. */
import { expect, it } from "vitest";
import { action } from "~/routes/_app.cases.$ref.owner";
import { createActiveCase } from "~test/factories/case";
import { createPerson } from "~test/factories/person";
import { cookiesOf, requestTo } from "~test/support/requests";

it("is told who leads it by now, and saves on that", async () => {
  const [lead, dewi, budi] = await Promise.all(
    ["Sari", "Dewi", "Budi"].map((name) => createPerson({ name, roles: ["support_lead"] })),
  );
  if (!lead || !dewi || !budi) throw new Error("Nobody is there.");
  const { reference: ref, ownerId } = await createActiveCase({ ownerId: lead.id });
  const cookies = await cookiesOf(lead);
  const choose = (form: Record<string, string>) =>
    action({
      request: requestTo("/somewhere", { cookies, form }),
      params: { ref },
      context: {},
    });
  await choose({ ownerId: dewi.id, seenOwnerId: ownerId ?? "" });

  const refused = await choose({ ownerId: budi.id, seenOwnerId: ownerId ?? "" });
  expect(refused).toMatchObject({
    init: { status: 409 },
    data: { values: { ownerId: budi.id, seenOwnerId: dewi.id } },
  });
  const again = await choose({ ownerId: budi.id, seenOwnerId: dewi.id });
  expect((again as Response).status).toBe(302);
});
