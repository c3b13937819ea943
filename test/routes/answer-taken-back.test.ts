/** An answer is taken back only where it is the one that was seen. */
import { expect, it } from "vitest";
import { triageDraftOf } from "~/features/classification/classification-queries.server";
import { answerQuestion } from "~/features/classification/save-triage.server";
import { takeFlash } from "~/platform/http/flash.server";
import { action } from "~/routes/_app.cases.$ref.classify.answers.$question.removal";
import { allowed } from "~test/factories/appeal";
import { createActiveCase } from "~test/factories/case";
import { createPerson } from "~test/factories/person";
import { cookiesOf, cookiesSetBy, requestTo } from "~test/support/requests";

it("keeps what somebody else answered meanwhile, and says whose it is and what it says", async () => {
  const lead = await createPerson({ roles: ["support_lead"] });
  const dewi = await createPerson({ name: "Dewi" });
  const { id, reference: ref } = await createActiveCase();
  allowed(await answerQuestion(dewi, id, "review_offered", "neither"));
  const cookies = await cookiesOf(lead);
  const takeBack = async (seen: string) => {
    const request = requestTo("/somewhere", { cookies, form: { seen } });
    const params = { ref, question: "review_offered" };
    return (await action({ request, params, context: {} })) as Response;
  };

  const refused = await takeBack('"acknowledge"');
  const told = takeFlash(requestTo("/somewhere", { cookies: cookiesSetBy(refused) }));
  expect(told.flash?.message).toMatch(/Dewi.*No review is offered/);
  expect(refused.headers.get("location")).toContain("question=review_offered");
  expect((await triageDraftOf(id)).draft.answers).toHaveProperty("review_offered", "neither");

  await takeBack('"neither"');
  expect((await triageDraftOf(id)).draft.answers).not.toHaveProperty("review_offered");
});
