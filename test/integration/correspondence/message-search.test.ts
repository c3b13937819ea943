import { expect, it } from "vitest";
import { findMessages } from "~/features/correspondence/message-search.server";
import { createActiveCase } from "~test/factories/case";
import { createMessage } from "~test/factories/message";
import { createPerson } from "~test/factories/person";
import { createThread } from "~test/factories/thread";

async function aSharedThread() {
  const [a, b] = [await createActiveCase(), await createActiveCase()];
  const { id: threadId } = await createThread({ caseId: a.id, alsoFor: [b.id], title: "Outage" });
  await createMessage({ threadId, text: "The gateway is broken for all" });
  await createMessage({ threadId, caseId: a.id, text: "The gateway is broken for A alone" });
  await createMessage({
    threadId,
    direction: "out",
    state: "draft",
    text: "The gateway, says a draft",
  });
  const reader = (of: { businessId: string | null }) =>
    createPerson({ businessIds: [of.businessId ?? ""] });
  const find = async (person: Parameters<typeof findMessages>[0], words = "gateway") =>
    (await findMessages(person, words, 8)).map(({ text, reference }) => ({ text, reference }));
  return { a, b, threadId, reader, find };
}

it("finds what was said, seen from a case that the reader may see, and no draft", async () => {
  const { a, find } = await aSharedThread();

  expect(await find(await createPerson())).toEqual([
    { text: "The gateway is broken for A alone", reference: a.reference },
    { text: "The gateway is broken for all", reference: a.reference },
  ]);
});

it("finds for a limited reader what their case reads, and names no other case", async () => {
  const { a, b, reader, find } = await aSharedThread();

  expect(await find(await reader(b))).toEqual([
    { text: "The gateway is broken for all", reference: b.reference },
  ]);
  expect(await find(await reader(a))).toHaveLength(2);
  expect(await find(await createPerson({ businessIds: [] }))).toEqual([]);
  expect(await find(await reader(b), "alone")).toEqual([]);
});
