/** An answer is taken back only where it is the one that was seen. */
import { expect, it } from "vitest";
import { triageDraftOf } from "~/features/classification/classification-queries.server";
import { answerQuestion } from "~/features/classification/save-triage.server";
import { action } from "~/routes/_app.cases.$ref.classify._index";
import { allowed } from "~test/factories/appeal";
import { createActiveCase } from "~test/factories/case";
import { createPerson } from "~test/factories/person";
import { cookiesOf, requestTo } from "~test/support/requests";

it("keeps what somebody else answered meanwhile, and says whose it is and what it says", async () => {
  const lead = await createPerson({ roles: ["support_lead"] });
  const dewi = await createPerson({ name: "Dewi" });
  const { id, reference: ref } = await createActiveCase();
  allowed(await answerQuestion(dewi, id, "review_offered", "neither"));
  const cookies = await cookiesOf(lead);
  const takeBack = async (seen: string) => {
    const form = { question: "review_offered", value: "acknowledge", seen, takeBack: "on" };
    const request = requestTo("/somewhere", { cookies, form });
    return (await action({ request, params: { ref }, context: {} })) as unknown;
  };

  expect(await takeBack('"acknowledge"')).toMatchObject({
    init: { status: 409 },
    data: {
      formError: expect.stringContaining("Dewi"),
      values: { stands: '"neither"', theirs: expect.stringContaining("No review is offered") },
    },
  });
  expect((await triageDraftOf(id)).draft.answers).toHaveProperty("review_offered", "neither");

  expect(await takeBack('"neither"')).toMatchObject({ status: 302 });
  expect((await triageDraftOf(id)).draft.answers).not.toHaveProperty("review_offered");
});
