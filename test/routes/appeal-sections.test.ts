import { beforeEach, describe, expect, it } from "vitest";
import { answersOf } from "~/features/appeals/answers/answer-queries.server";
import { saveAnswers } from "~/features/appeals/answers/save-answers.server";
import type { Person } from "~/features/identity/person";
import { action as autosave } from "~/routes/_app.cases.$ref_.appeals.$number.autosave";
import { action as saveSection } from "~/routes/_app.cases.$ref_.appeals.$number.sections.$section";
import { allowed, createDraft, createInReview } from "~test/factories/appeal";
import { createInstallation } from "~test/factories/installation";
import { createPerson } from "~test/factories/person";
import { cookiesOf, requestTo } from "~test/support/requests";

type Form = Record<string, string>;
type Draft = { id: string; reference: string; author: Person };

beforeEach(async () => {
  await createInstallation();
});

const argsFor = async ({ reference }: Draft, person: Person, form: Form) => ({
  request: requestTo("/somewhere", { method: "POST", cookies: await cookiesOf(person), form }),
  params: { ref: reference, number: "1", section: "what_happened" },
  context: {},
});

async function submit(draft: Draft, person: Person, form: Form) {
  return (await saveSection(await argsFor(draft, person, form))) as unknown;
}

async function type(draft: Draft, person: Person, form: Form) {
  const answer = (await autosave(await argsFor(draft, person, form))) as Response;
  return { status: answer.status, body: await answer.json() };
}

describe("a section sent without a script", () => {
  it("is saved, and goes on to the next", async () => {
    const draft = await createDraft();

    const answer = await submit(draft, draft.author, {
      "version.trigger": "0",
      "trigger.en": "One list\r\nwas old",
      "trigger.id": "",
      "version.recipients_reached": "0",
      recipients_reached: "6,200",
    });

    expect(answer).toMatchObject({ status: 302 });
    expect((answer as Response).headers.get("location")).toBe(
      `/cases/${draft.reference}/appeals/1/sections/remediation`,
    );
    expect(await answersOf(draft.id)).toMatchObject({
      trigger: { en: "One list\nwas old" },
      recipients_reached: 6200,
    });
  });

  it("comes back with both texts where somebody else was faster, and keeps the rest", async () => {
    const draft = await createDraft();
    const rina = await createPerson({ name: "Rina" });
    allowed(
      await saveAnswers(rina, draft.id, [
        { question: "trigger", value: { en: "Hers" }, version: 0 },
      ]),
    );

    const answer = await submit(draft, draft.author, {
      "version.trigger": "0",
      "trigger.en": "Mine",
      "trigger.id": "",
      "version.recipients_reached": "0",
      recipients_reached: "7",
    });

    expect(answer).toMatchObject({
      init: { status: 409 },
      data: {
        values: { trigger: { en: "Mine" } },
        conflicts: {
          trigger: {
            version: 1,
            byName: "Rina",
            fields: [
              ["trigger.en", "Hers"],
              ["trigger.id", ""],
            ],
          },
        },
      },
    });
    expect(await answersOf(draft.id)).toMatchObject({
      trigger: { en: "Hers" },
      recipients_reached: 7,
    });
  });

  it("leaves theirs alone where theirs was chosen", async () => {
    const draft = await createDraft();
    const rina = await createPerson();
    allowed(
      await saveAnswers(rina, draft.id, [
        { question: "trigger", value: { en: "Hers" }, version: 0 },
      ]),
    );

    const answer = await submit(draft, draft.author, {
      "version.trigger": "1",
      "trigger.en": "Mine",
      "trigger.id": "",
      settle: "theirs:trigger",
    });

    expect(answer).toMatchObject({ status: 302 });
    expect(await answersOf(draft.id)).toMatchObject({ trigger: { en: "Hers" } });
  });

  it("says beside the field what cannot be taken, saves the rest and loses nothing", async () => {
    const draft = await createDraft();

    const answer = await submit(draft, draft.author, {
      "version.trigger": "0",
      "trigger.en": "x".repeat(1501),
      "trigger.id": "",
      "version.recipients_reached": "0",
      recipients_reached: "7",
    });

    expect(answer).toMatchObject({
      init: { status: 422 },
      data: {
        errors: { trigger: expect.stringContaining("1,500") },
        values: { trigger: { en: expect.stringContaining("xxx") } },
      },
    });
    expect(await answersOf(draft.id)).toMatchObject({ recipients_reached: 7 });
  });

  it("is refused while a colleague reviews the appeal", async () => {
    const draft = await createInReview();

    const answer = await submit(draft, draft.author, {
      "version.trigger": "1",
      "trigger.en": "Late",
      "trigger.id": "",
    });

    expect(answer).toMatchObject({
      init: { status: 409 },
      data: { formError: expect.stringContaining("can no longer be changed") },
    });
  });
});

describe("saving while typing", () => {
  it("answers with what stands now", async () => {
    const draft = await createDraft();

    const { status, body } = await type(draft, draft.author, {
      "version.trigger": "0",
      "trigger.en": "One",
      "trigger.id": "",
    });

    expect(status).toBe(200);
    expect(body).toMatchObject({
      saved: {
        trigger: {
          version: 1,
          isMine: true,
          fields: [
            ["trigger.en", "One"],
            ["trigger.id", ""],
          ],
        },
      },
      conflicts: {},
      invalid: {},
    });
  });

  it("shows the second of two editors what the first wrote", async () => {
    const draft = await createDraft();
    const rina = await createPerson({ name: "Rina" });
    const form = { "version.trigger": "0", "trigger.id": "" };
    await type(draft, rina, { ...form, "trigger.en": "Hers" });

    const { body } = await type(draft, draft.author, { ...form, "trigger.en": "Mine" });

    expect(body).toMatchObject({
      saved: {},
      conflicts: { trigger: { version: 1, byName: "Rina", isMine: false } },
    });
  });

  it("shows a moment that two wrote as it is read, and not as it is kept", async () => {
    const draft = await createDraft();
    const rina = await createPerson({ name: "Rina" });
    const at = (wallClock: string) => ({
      "version.noticed_at": "0",
      "noticed_at.wallClock": wallClock,
      "noticed_at.zone": "Asia/Makassar",
    });
    await type(draft, rina, at("2026-11-22T08:40"));

    const { body } = await type(draft, draft.author, at("2026-11-22T09:00"));

    expect(body.conflicts.noticed_at.said).toEqual([["noticed_at", "22 Nov 2026, 08:40 WITA"]]);
  });

  it("touches only the answers that were sent", async () => {
    const draft = await createDraft();
    const before = await answersOf(draft.id);

    await type(draft, draft.author, { "version.trigger": "0", "trigger.en": "One", timeline: "x" });

    expect(await answersOf(draft.id)).toEqual({ ...before, trigger: { en: "One" } });
  });

  it.each([
    { "version.trigger": "-1", "trigger.en": "x" },
    { "version.trigger": "99999999999", "trigger.en": "x" },
    { "version.__proto__": "0", __proto__x: "y" },
    { "version.trigger": "0", "trigger.en": "a\u0000b" },
    { version: "0", trigger: "x" },
    {},
  ])("takes nothing that is no answer: %j", async (form) => {
    const draft = await createDraft();
    const before = await answersOf(draft.id);

    const { status, body } = await type(draft, draft.author, form as unknown as Form);

    expect(status).toBe(200);
    expect(body.saved).toEqual({});
    expect(await answersOf(draft.id)).toEqual(before);
  });

  it("says why when the appeal has moved on", async () => {
    const draft = await createInReview();

    const { status, body } = await type(draft, draft.author, {
      "version.trigger": "1",
      "trigger.en": "Late",
      "trigger.id": "",
    });

    expect(status).toBe(409);
    expect(body.sentence).toContain("being reviewed by a colleague");
  });
});
