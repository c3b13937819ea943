import { beforeEach, describe, expect, it } from "vitest";
import type { Person } from "~/features/identity/person";
import { db } from "~/platform/db.server";
import { action as submitDraft } from "~/routes/_app.cases.$ref.threads.$threadId.mails.$outboundId._index";
import { action as autosave } from "~/routes/_app.cases.$ref.threads.$threadId.mails.$outboundId.autosave";
import { createActiveCase } from "~test/factories/case";
import { createInstallation } from "~test/factories/installation";
import { createOutboundMail } from "~test/factories/outbound-mail";
import { createPerson } from "~test/factories/person";
import { createThread } from "~test/factories/thread";
import { cookiesOf, requestTo } from "~test/support/requests";

type Form = Record<string, string>;

beforeEach(async () => {
  await createInstallation();
});

async function aDraft() {
  const { id: caseId, reference } = await createActiveCase();
  const { id: threadId } = await createThread({ caseId });
  const { id } = await createOutboundMail({ threadId, caseId });
  const argsFor = async (person: Person, form: Form) => ({
    request: requestTo("/somewhere", { method: "POST", cookies: await cookiesOf(person), form }),
    params: { ref: reference, threadId, outboundId: id },
    context: {},
  });
  return {
    submit: async (person: Person, form: Form) =>
      (await submitDraft(await argsFor(person, form))) as unknown,
    type: async (person: Person, form: Form) => {
      const answer = (await autosave(await argsFor(person, form))) as Response;
      return { status: answer.status, body: await answer.json() };
    },
    row: () => db.outboundMail.findUniqueOrThrow({ where: { id } }),
    id,
  };
}

describe("the draft of a mail", () => {
  it("is saved as it is typed, and says of what cannot be kept what to do about it", async () => {
    const person = await createPerson();
    const draft = await aDraft();

    const { status, body } = await draft.type(person, {
      "version.text": "1",
      text: "Any news?\r\nThank you.",
      "version.to": "1",
      to: "jonas@",
      "version.isShared": "1",
    });

    expect(status).toBe(200);
    expect(body).toMatchObject({
      saved: { text: { version: 2, fields: [["text", "Any news?\nThank you."]], isMine: true } },
      conflicts: {},
      invalid: { to: "Write up to 20 e-mail addresses, one a line." },
    });
    expect(await draft.row()).toMatchObject({
      text: "Any news?\nThank you.",
      to: "jonas@bsp.test",
      isShared: true,
    });
  });

  it("is closed to typing once it was shown as final", async () => {
    const person = await createPerson();
    const draft = await aDraft();
    await db.outboundMail.update({ where: { id: draft.id }, data: { state: "awaiting_approval" } });

    const { status, body } = await draft.type(person, { "version.text": "1", text: "Later" });

    expect(status).toBe(409);
    expect(body.sentence).toContain("waits for approval");
  });

  it("comes back with both texts where no script runs, and takes the one that is chosen", async () => {
    const [sari, dewi] = [await createPerson(), await createPerson({ name: "Dewi" })];
    const draft = await aDraft();
    await draft.type(dewi, { "version.text": "1", text: "Hers" });
    const form = { "version.text": "1", text: "Mine", "version.subject": "1", subject: "Locked" };

    const answer = await draft.submit(sari, { ...form, next: "save" });
    expect(answer).toMatchObject({
      init: { status: 409 },
      data: {
        values: { text: "Mine" },
        conflicts: { text: { version: 2, byName: "Dewi", fields: [["text", "Hers"]] } },
      },
    });
    expect(await draft.row()).toMatchObject({ text: "Hers", subject: "Locked" });

    const next = { ...form, "version.text": "2" };
    await draft.submit(sari, { ...next, settle: "theirs:text" });
    expect(await draft.row()).toMatchObject({ text: "Hers" });
    await draft.submit(sari, { ...next, settle: "mine:text" });
    expect(await draft.row()).toMatchObject({ text: "Mine" });
  });
});
