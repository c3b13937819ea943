/** A template that is chosen for every letter replaces no other letter's that was not seen. */
import { expect, it } from "vitest";
import { templateStart } from "~/features/recovery/apologies/whatsapp/template-page.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { action } from "~/routes/_app.cases.$ref.recovery.campaigns.$campaignId.letters.$harm.$language";
import { createBusiness } from "~test/factories/business";
import { createActiveCase } from "~test/factories/case";
import { createPerson } from "~test/factories/person";
import { createLine, createWhatsappCampaign } from "~test/factories/whatsapp";
import { cookiesOf, requestTo } from "~test/support/requests";

type Start = NonNullable<Awaited<ReturnType<typeof templateStart>>>;
type Told = { version: number; seen: string };

async function aCampaign() {
  const { id: businessId } = await createBusiness();
  await createLine(businessId, "https://provider.example", "meta");
  const { id: caseId, reference: ref } = await createActiveCase({ businessId });
  const { id: campaignId } = await createWhatsappCampaign(caseId, businessId);
  const visitor = async (name: string, harm: "question" | "complaint") => {
    const cookies = await cookiesOf(await createPerson({ name, roles: ["support_lead"] }));
    const which = { campaignId, harm, language: "id" } as const;
    const look = async () => (await templateStart(which, textsFor("en"))) as Start;
    const opened = await look();
    const choose = async (words: string, isForAll: boolean, told?: Told) => {
      const form = {
        template: opened.template,
        "values.0.place": "body",
        "values.0.name": "1",
        "values.0.words": words,
        "values.1.place": "body",
        "values.1.name": "2",
        "values.1.field": "day",
        ...(isForAll && { everyHarm: "on" }),
        version: String(told?.version ?? opened.version),
        seen: told?.seen ?? JSON.stringify(opened),
      };
      const request = requestTo("/somewhere", { cookies, form });
      const params = { ref, campaignId, harm, language: "id" };
      const answer: unknown = await action({ request, params, context: {} });
      if (answer instanceof Response) return { status: answer.status, reply: null };
      const { init, data } = answer as { init?: ResponseInit; data: { theirs?: Told } };
      return { status: init?.status, reply: data };
    };
    return { look, choose };
  };
  return { sari: await visitor("Sari", "complaint"), dewi: await visitor("Dewi", "question") };
}

it("is put together with what somebody chose for another letter", async () => {
  const { sari, dewi } = await aCampaign();
  expect(await sari.choose("Ibu", false)).toMatchObject({ status: 302 });
  expect(await dewi.choose("Bapak", false)).toMatchObject({ status: 302 });
  expect((await sari.look()).values[0]).toMatchObject({ words: "Ibu" });
});

it("is shown what stands in the others before it replaces them", async () => {
  const { sari, dewi } = await aCampaign();
  await sari.choose("Ibu", false);

  const refused = await dewi.choose("Bapak", true);
  expect(refused).toMatchObject({
    status: 409,
    reply: {
      formError: expect.stringContaining("Sari"),
      values: { values: [{ words: "Bapak" }, { field: "day" }] },
      theirs: { facts: [{ value: expect.stringContaining("Ibu") }] },
    },
  });
  expect((await sari.look()).values[0]).toMatchObject({ words: "Ibu" });

  expect(await dewi.choose("Bapak", true, refused.reply?.theirs)).toMatchObject({ status: 302 });
  expect((await sari.look()).values[0]).toMatchObject({ words: "Bapak" });
});
