import { expect, it } from "vitest";
import { newProviderSchema } from "~/features/assets/asset-schemas";
import { addProvider } from "~/features/assets/save-provider.server";
import { saveProviderSupport } from "~/features/assets/save-provider-support.server";
import { scorecard } from "~/features/correspondence/scorecard/scorecard.server";
import { db } from "~/platform/db.server";
import { createActiveCase } from "~test/factories/case";
import { createPerson } from "~test/factories/person";
import { createProvider } from "~test/factories/provider";
import { createThread } from "~test/factories/thread";

const AT = new Date("2026-11-23T02:00:00Z");
const HOUR = 3_600_000;
const later = (hours: number) => new Date(AT.getTime() + hours * HOUR);

async function answered(providerId: string, hours: number) {
  const { id: caseId, businessId } = await createActiveCase();
  const { id } = await createThread({
    caseId,
    party: "bsp",
    providerId,
    firstReplyAt: later(hours),
  });
  await db.message.create({
    data: {
      threadId: id,
      kind: "email",
      direction: "out",
      authorName: "Dewi",
      text: "Please look",
      textSha256: "0".repeat(64),
      happenedAt: AT,
      happenedZone: "UTC",
    },
  });
  return businessId ?? "";
}

it("counts only threads of cases that the reader may see, with those behind each figure", async () => {
  const { id } = await createProvider();
  const business = await answered(id, 2);
  await answered(id, 30);
  const lead = await createPerson();
  const limited = await createPerson({ businessIds: [business] });

  expect(await scorecard(lead, id)).toMatchObject({
    reply: { count: 2, medianMs: 2 * HOUR, p90Ms: 30 * HOUR },
    solve: null,
  });
  const own = await scorecard(limited, id);
  expect(own.reply).toEqual({ count: 1, medianMs: 2 * HOUR, p90Ms: 2 * HOUR });
  expect(own.threads).toHaveLength(1);
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
