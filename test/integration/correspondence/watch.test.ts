import { describe, expect, it } from "vitest";
import { type AnswerEdit, saveAnswers } from "~/features/appeals/answers/save-answers.server";
import { findingsOnPage } from "~/features/appeals/checks/findings-on-page.server";
import { requireAppeal } from "~/features/appeals/require-appeal.server";
import { dismiss } from "~/features/correspondence/promised/dismiss.server";
import { messageStatements } from "~/features/correspondence/watch/message-statements.server";
import { watchMessages } from "~/features/correspondence/watch/watch-messages.server";
import { db } from "~/platform/db.server";
import { allowed, createDraft } from "~test/factories/appeal";
import { createActiveCase } from "~test/factories/case";
import { createMessage } from "~test/factories/message";
import { createThread } from "~test/factories/thread";

const SAYS = "Our logs show that the campaign went to 9,400 dormant members of the programme.";
const TOLD = "The campaign went to 6,200 dormant members of our loyalty programme.";
const AT = new Date("2026-11-24T03:00:00Z");

const told = (en: string, version: number): AnswerEdit => ({
  question: "trigger",
  value: { en },
  version,
});

async function aMessage(more: { text?: string; onlyCaseId?: string } = {}) {
  const { id, caseId, author } = await createDraft();
  allowed(await saveAnswers(author, id, [told(TOLD, 0)]));
  const { reference } = await db.case.findUniqueOrThrow({ where: { id: caseId } });
  const appeal = await requireAppeal(author, { ref: reference, number: "1" });
  const other = await createActiveCase();
  const thread = await createThread({ caseId, alsoFor: [other.id] });
  const message = await createMessage({
    threadId: thread.id,
    caseId: more.onlyCaseId ?? null,
    text: more.text ?? SAYS,
    happenedAt: AT,
  });
  const of = { id: caseId, reference };
  return { author, appeal, of, other, thread, message };
}

describe("a message that says otherwise than the appeal", () => {
  it("is shown with both sentences, and the way to where the appeal says it", async () => {
    const { author, of, message } = await aMessage();

    const found = await watchMessages(author, of, [message]);

    expect(found[message.id]).toMatchObject([
      {
        kind: "number",
        mine: SAYS,
        theirs: {
          text: TOLD,
          source: expect.stringContaining("round 1"),
          href: expect.stringContaining(`/cases/${of.reference}/appeals/1/sections/`),
        },
      },
    ]);
  });

  it("is let go with a reason, for this case alone, and looked at again when the appeal changes", async () => {
    const { author, appeal, of, thread, message } = await aMessage();
    const [first] = (await watchMessages(author, of, [message]))[message.id] ?? [];
    const where = { threadId: thread.id, caseId: of.id, messageId: message.id };
    const letGo = (reason: string) =>
      dismiss(author, where, { kind: "contradiction", key: first?.key ?? "", reason });

    expect(await letGo("")).toMatchObject({ refusal: { key: "promised.refusals.reason" } });
    allowed(await letGo("They count the second wave"));
    allowed(await letGo("They count the second wave"));
    expect(
      await db.auditEvent.findMany({ where: { kind: "thread.contradiction_dismissed" } }),
    ).toMatchObject([{ caseId: of.id, detail: { reason: "They count the second wave" } }]);
    expect(await watchMessages(author, of, [message])).toEqual({});
    expect(await messageStatements(author, appeal)).toEqual([]);

    allowed(await saveAnswers(author, appeal.id, [told(TOLD.replace("6,200", "7,000"), 1)]));
    expect((await watchMessages(author, of, [message]))[message.id]).toHaveLength(1);
  });

  it("stands in the list of the appeal, with the way to the message", async () => {
    const { author, appeal, of, thread, message } = await aMessage();

    const findings = await findingsOnPage(appeal, author, await messageStatements(author, appeal));

    expect(findings.find(({ sides }) => sides?.theirs.text === SAYS)).toMatchObject({
      sides: {
        mine: TOLD,
        theirs: {
          href: `/cases/${of.reference}/threads/${thread.id}?at=${message.id}#m-${message.id}`,
        },
      },
    });
  });
});

describe("a message of another case", () => {
  it("is no statement against this appeal, and this appeal none against it", async () => {
    const { author, appeal, of, other, message } = await aMessage();
    await createMessage({
      threadId: message.threadId,
      caseId: other.id,
      text: SAYS.replace("9,400", "12"),
      happenedAt: AT,
    });

    const statements = await messageStatements(author, appeal);

    expect(statements.map(({ text }) => text)).toEqual([SAYS]);
    expect(await watchMessages(author, other, [message])).toEqual({});
    expect(of.id).not.toBe(other.id);
  });
});
