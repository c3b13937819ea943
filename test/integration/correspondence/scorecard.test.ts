import { expect, it } from "vitest";
import { newProviderSchema } from "~/features/assets/asset-schemas";
import { addProvider } from "~/features/assets/save-provider.server";
import { saveProviderSupport } from "~/features/assets/save-provider-support.server";
import { scorecard } from "~/features/correspondence/scorecard/scorecard.server";
import { endPromise } from "~/features/promises/end-promise.server";
import type { NewPromise } from "~/features/promises/make-promise.server";
import type { PromiseEnd } from "~/features/promises/promise";
import { db } from "~/platform/db.server";
import { createActiveCase } from "~test/factories/case";
import { createMessage } from "~test/factories/message";
import { createPerson } from "~test/factories/person";
import { createPromise } from "~test/factories/promise";
import { createProvider } from "~test/factories/provider";
import { createThread } from "~test/factories/thread";

const AT = new Date("2026-11-23T02:00:00Z");
const HOUR = 3_600_000;
const later = (hours: number) => new Date(AT.getTime() + hours * HOUR);

const ALL = { period: "all", class: "" } as const;

type Answered = { hours: number; class?: string; createdAt?: Date };

async function answered(providerId: string, { hours, createdAt = AT, ...of }: Answered) {
  const { id: caseId, businessId } = await createActiveCase({ class: of.class });
  const { id } = await createThread({
    caseId,
    party: "bsp",
    providerId,
    firstReplyAt: later(hours),
    createdAt,
  });
  const message = await createMessage({ threadId: id, caseId, direction: "out", happenedAt: AT });
  const promised = (more: Partial<NewPromise>) =>
    createPromise({
      caseId,
      side: "bsp",
      verbatim: "By Tuesday",
      source: "message",
      due: { at: later(24) },
      message: { id: message.id, threadId: id, caseIds: [caseId] },
      ...more,
    });
  return { businessId: businessId ?? "", caseId, id, promised };
}

it("counts only threads of cases that the reader may see, with those behind each figure", async () => {
  const { id } = await createProvider();
  const { businessId } = await answered(id, { hours: 2 });
  await answered(id, { hours: 30 });
  const lead = await createPerson();
  const limited = await createPerson({ businessIds: [businessId] });

  expect((await scorecard(lead, id, ALL)).total).toMatchObject({
    reply: { count: 2, medianMs: 2 * HOUR, p90Ms: 30 * HOUR },
    solve: null,
  });
  const own = await scorecard(limited, id, ALL);
  expect(own.total.reply).toEqual({ count: 1, medianMs: 2 * HOUR, p90Ms: 2 * HOUR });
  expect(own.threads).toHaveLength(1);
});

it("measures by class and by period, each with its own threads", async () => {
  const { id } = await createProvider();
  await answered(id, { hours: 2, class: "disabled" });
  await answered(id, { hours: 8, class: "rate_limited" });
  await answered(id, { hours: 50, class: "disabled", createdAt: later(-24 * 60) });
  const lead = await createPerson();

  const score = await scorecard(lead, id, ALL, later(1));
  const lately = await scorecard(lead, id, { period: "30", class: "disabled" }, later(1));

  expect(score.byClass).toMatchObject([
    { class: "disabled", threads: 2, reply: { medianMs: 2 * HOUR, p90Ms: 50 * HOUR } },
    { class: "rate_limited", threads: 1, reply: { medianMs: 8 * HOUR } },
  ]);
  expect(lately.total).toMatchObject({ threads: 1, reply: { p90Ms: 2 * HOUR } });
  expect(lately.threads).toMatchObject([{ replyMs: 2 * HOUR }]);
});

it("counts what they kept of their promises: late is not kept, withdrawn and ours count nowhere", async () => {
  const { id } = await createProvider();
  const { promised, caseId, businessId } = await answered(id, { hours: 2 });
  const lead = await createPerson();
  const end = async (promise: string, to: PromiseEnd) =>
    db.$transaction((tx) =>
      endPromise(tx, lead, { caseId, id: promise }, { to, reason: "It is so" }, later(5)),
    );
  await end(await promised({}), "kept");
  await end(await promised({}), "broken");
  await end(await promised({}), "withdrawn");
  await promised({ due: { at: later(10) } });
  await promised({ due: { at: later(99) } });
  await end(await promised({ side: "us" }), "kept");

  const { total, threads } = await scorecard(lead, id, ALL, later(20));
  const limited = await createPerson({ businessIds: [businessId] });

  expect(total).toMatchObject({ kept: 1, broken: 2 });
  expect((await scorecard(limited, id, ALL, later(20))).total).toMatchObject({
    kept: 1,
    broken: 2,
  });
  expect(threads).toMatchObject([{ kept: 1, broken: 2 }]);
});

it("keeps a provider's support with its contacts in order, and tells the second of two editors", async () => {
  const lead = await createPerson();
  const added = await addProvider(lead, newProviderSchema.parse({ name: "YCloud" }));
  if (!added.ok) throw new Error("not added");
  const { id } = added.value;
  const support = {
    calendarId: null,
    replyHours: 8,
    solveHours: null,
    escalation: "Then the account manager.",
    contacts: "Mei Lin; mei@ycloud.example\nDuty desk",
    version: 1,
  };

  expect(await saveProviderSupport(lead, id, support)).toMatchObject({ ok: true });
  expect(await saveProviderSupport(lead, id, support)).toMatchObject({
    refusal: { key: "assets.errors.providerChanged" },
  });
  expect(
    await db.provider.findUnique({
      where: { id },
      include: { contacts: { orderBy: { position: "asc" } } },
    }),
  ).toMatchObject({
    replyHours: 8,
    contacts: [{ name: "Mei Lin", email: "mei@ycloud.example" }, { name: "Duty desk" }],
  });
});
