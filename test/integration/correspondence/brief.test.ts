import { expect, it } from "vitest";
import { caseHead } from "~/features/cases/page/case-head.server";
import { leaveBrief } from "~/features/correspondence/brief/leave-brief.server";
import { prepareBrief } from "~/features/correspondence/brief/prepare-brief.server";
import { requireThread } from "~/features/correspondence/thread-queries.server";
import { db } from "~/platform/db.server";
import { allowed } from "~test/factories/appeal";
import { createActiveCase } from "~test/factories/case";
import { createMessage } from "~test/factories/message";
import { createPerson } from "~test/factories/person";
import { createPromise } from "~test/factories/promise";
import { createThread } from "~test/factories/thread";

async function aBrief(language: "en" | "id") {
  const dewi = await createPerson({ name: "Dewi", roles: ["bsp_liaison"] });
  const of = await createActiveCase();
  const other = await createActiveCase();
  const { id: threadId } = await createThread({ caseId: of.id, alsoFor: [other.id] });
  await createMessage({ threadId, text: "We look into it." });
  await createMessage({ threadId, direction: "out", text: "Please hurry." });
  await createMessage({ threadId, caseId: other.id, direction: "out", text: "Not for this case" });
  await createPromise({
    caseId: of.id,
    side: "bsp",
    what: {},
    verbatim: "An answer by Friday",
    due: { on: "2026-11-20", zone: "UTC" },
  });
  const thread = await requireThread(dewi, { ref: of.reference, threadId });
  const head = await caseHead(dewi, of.reference);
  if (!head) throw new Error("no case");
  return { dewi, of, thread, brief: await prepareBrief(dewi, head, thread, language) };
}

it("tells where it stands, the last word of each side, and what was promised and not kept", async () => {
  const { of, brief } = await aBrief("en");

  expect(brief.text).toContain(of.reference);
  expect(brief.text).toContain("“We look into it.”");
  expect(brief.text).toContain("“Please hurry.”");
  expect(brief.text).toMatch(/The provider's, overdue since .*: “An answer by Friday”/);
  expect(brief.text).not.toContain("Not for this case");
  expect(brief.parts.map(({ title }) => title)).toEqual([
    "Where it stands",
    "Last word of the other side",
    "Our last word",
    "Open promises",
    "Clocks",
    "Next",
  ]);
});

it("is told in the other language as well", async () => {
  const { brief } = await aBrief("id");

  expect(brief.text).toMatch(/Janji penyedia, terlambat sejak .*: “An answer by Friday”/);
});

it("is left for the next shift as a note that only its case reads", async () => {
  const { dewi, of, thread, brief } = await aBrief("en");

  const { id } = allowed(
    await leaveBrief(dewi, { threadId: thread.id, caseId: of.id }, brief.text),
  );

  expect(await db.message.findUnique({ where: { id } })).toMatchObject({
    kind: "note",
    direction: "internal",
    purpose: "brief",
    caseId: of.id,
    text: brief.text,
  });
  expect(await db.thread.findUnique({ where: { id: thread.id } })).toMatchObject({ state: "open" });
});
