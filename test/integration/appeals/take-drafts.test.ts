import { describe, expect, it } from "vitest";
import { answersOf, answerVersions } from "~/features/appeals/answers/answer-queries.server";
import { saveAnswers } from "~/features/appeals/answers/save-answers.server";
import { exhibitsInDossier } from "~/features/appeals/evidence/evidence-choice.server";
import { packOfAppeal } from "~/features/appeals/pack/pack-of-appeal.server";
import { takeDrafts } from "~/features/appeals/pack/take-drafts.server";
import { consentImport } from "~/features/consent/log/consent-import.server";
import { contactHash } from "~/features/contacts/contact-hash.server";
import { keepChoices } from "~/features/contacts/keep-choices.server";
import { takeBack } from "~/features/imports/decide-import.server";
import { workOffImports } from "~/features/imports/working/work-off-imports.server";
import { sendLogImport } from "~/features/signals/sending/send-log-import.server";
import { db } from "~/platform/db.server";
import { allowed, createDraft, createInReview } from "~test/factories/appeal";
import { createConsentSource, createConsentWording, importAll } from "~test/factories/consent";

/** The decision of the factory's case: 22 November 2026, 07:12 in Jakarta. */
const phone = (person: number) => `0812345678${String(person).padStart(2, "0")}`;

async function aDraftWithRecords() {
  const draft = await createDraft();
  const businessId = draft.business.id;
  const checkout = await createConsentSource(businessId, { name: "Checkout" });
  await createConsentWording(checkout.id, { label: "v1", text: "Ya, kirimi saya kabar." });
  await createConsentSource(businessId, { name: "Fair", method: "in_person" });
  const consents = [
    `${phone(1)},2026-01-02,,Checkout`,
    `${phone(2)},,,Fair`,
    `${phone(3)},2026-11-21 23:00,,Checkout`,
    `${phone(4)},2026-01-02,2026-02-01,Checkout`,
    `${phone(9)},2026-01-02,,Checkout`,
  ];
  const log = await importAll({
    businessId,
    text: `phone,given at,withdrawn at,source\n${consents.join("\n")}\n`,
  });
  const sends = [
    `${phone(1)},2026-11-20 10:00,MARKETING,promo,News,delivered,`,
    `${phone(1)},2026-11-20 12:00,UTILITY,order,,delivered,`,
    `${phone(2)},2026-11-20 10:00,MARKETING,promo,News,failed,131049`,
    `${phone(3)},2026-11-20 10:00,MARKETING,promo,News,read,`,
    `${phone(4)},2026-11-20 10:00,MARKETING,promo,News,delivered,`,
    `${phone(5)},2026-11-21 10:00,MARKETING,promo,Fair,delivered,`,
    `${phone(6)},2026-11-21 10:00,SERVICE,,,delivered,`,
    `${phone(7)},2026-11-23 10:00,MARKETING,promo,News,delivered,`,
    `${phone(8)},2026-09-01 10:00,MARKETING,promo,News,delivered,`,
  ];
  await importAll({
    kind: sendLogImport,
    businessId,
    text: `to,sent at,category,template,campaign,status,error code\n${sends.join("\n")}\n`,
  });
  return { ...draft, businessId, log, language: "en" as const };
}

const packOf = async (appealId: string) => {
  const pack = await packOfAppeal(appealId, 30);
  if (!pack) throw new Error("No pack");
  return pack;
};

describe("the pack of an appeal", () => {
  it("counts what was sent in the days before the decision", async () => {
    const { usage } = await packOf((await aDraftWithRecords()).id);

    expect(usage).toMatchObject({
      basis: "log",
      total: 7,
      recipients: 6,
      failed: 1,
      peak: { day: "2026-11-20", count: 5 },
      failures: [{ code: "131049", count: 1 }],
      templates: [
        { template: "promo", category: "marketing", count: 5, failed: 1 },
        { template: "order", category: "utility", count: 1, failed: 0 },
      ],
      mostPerPerson: 2,
    });
    expect(usage.days).toContainEqual({ day: "2026-11-23", category: "marketing", count: 1 });
  });

  it("says who had agreed before the first message, by source and campaign", async () => {
    const draft = await aDraftWithRecords();
    await db.$transaction((tx) =>
      keepChoices(tx, [
        {
          contactHash: contactHash("+6281234567801"),
          businessId: draft.businessId,
          channel: "whatsapp",
          category: "marketing",
          stopped: true,
          at: new Date("2026-11-20T03:30:00Z"),
        },
        {
          contactHash: contactHash("+6281234567805"),
          businessId: draft.businessId,
          channel: "whatsapp",
          category: "all",
          stopped: true,
          at: new Date("2026-11-01T00:00:00Z"),
        },
      ]),
    );

    const { coverage } = await packOf(draft.id);

    expect(coverage.counts).toEqual({ covered: 1, undated: 1, later: 1, withdrawn: 1, none: 1 });
    expect(coverage.bySource.map(({ name, count }) => [name, count])).toEqual([
      ["Checkout", 1],
      ["Fair", 1],
    ]);
    expect(coverage.holes).toEqual([
      { campaign: "News", people: 4, missing: 2, hints: expect.arrayContaining(["+62•••••••03"]) },
      { campaign: "Fair", people: 1, missing: 1, hints: ["+62•••••••05"] },
    ]);
    expect(coverage.afterStop).toEqual({ messages: 2, people: 2 });
  });

  it("changes when an import is taken back", async () => {
    const draft = await aDraftWithRecords();

    allowed(await takeBack(draft.log));
    await workOffImports([consentImport]);

    expect((await packOf(draft.id)).coverage).toMatchObject({ share: 0, counts: { none: 5 } });
  });

  it("counts what providers told where no log was imported", async () => {
    const draft = await createDraft();
    await db.messageOutcome.create({
      data: {
        key: Buffer.alloc(32, 1),
        sender: "1",
        businessId: draft.business.id,
        recipientHash: contactHash("+6281234567801") as Uint8Array<ArrayBuffer>,
        state: "delivered",
        sentAt: new Date("2026-11-20T03:00:00Z"),
      },
    });

    const { usage, coverage } = await packOf(draft.id);

    expect(usage).toMatchObject({ basis: "signals", total: 1, recipients: 1 });
    expect(coverage.counts.none).toBe(1);
  });

  it("sees nothing of other businesses", async () => {
    await aDraftWithRecords();
    const other = await createDraft();

    const { usage, coverage } = await packOf(other.id);

    expect(usage).toMatchObject({ basis: "none", total: 0 });
    expect(coverage.records).toBe(0);
  });
});

describe("taking drafts into an appeal", () => {
  const taking = (seen: Record<string, number>) => ({ part: "usage", days: 30, seen }) as const;

  it("writes answers with where they come from, and keeps the sheet as an exhibit", async () => {
    const draft = await aDraftWithRecords();

    const taken = allowed(
      await takeDrafts(draft.author, draft, taking({ messages_per_day: 0, message_purposes: 0 })),
    );

    expect(taken).toBe(2);
    const answers = await answersOf(draft.id);
    expect(answers.messages_per_day).toBe(4);
    expect(answers.message_purposes).toMatchObject({
      en: expect.stringContaining("7 messages were sent to 6 people"),
      id: expect.stringContaining("7 pesan dikirim kepada 6 orang"),
    });
    expect(await answerVersions(draft.id, "messages_per_day")).toMatchObject([
      { source: "suggested", byName: "Dewi" },
    ]);
    expect(await exhibitsInDossier(draft)).toMatchObject([
      { kind: "volume_stats", mediaType: "application/pdf" },
    ]);
  }, 40_000);

  it("keeps one sheet for figures that did not change", async () => {
    const draft = await aDraftWithRecords();

    allowed(await takeDrafts(draft.author, draft, taking({ messages_per_day: 0 })));
    allowed(await takeDrafts(draft.author, draft, taking({ messages_on_peak_day: 0 })));

    expect(await exhibitsInDossier(draft)).toHaveLength(1);
  }, 40_000);

  it("adds to what somebody wrote, and never over what they wrote since", async () => {
    const draft = await aDraftWithRecords();
    const mine = {
      question: "message_purposes",
      value: { en: "Order news." },
      version: 0,
    } as const;
    allowed(await saveAnswers(draft.author, draft.id, [mine]));

    const unseen = await takeDrafts(draft.author, draft, taking({ message_purposes: 0 }));
    const kept = await answersOf(draft.id);
    allowed(await takeDrafts(draft.author, draft, taking({ message_purposes: 1 })));

    expect(unseen).toMatchObject({ refusal: { key: "pack.errors.changed" } });
    expect(kept.message_purposes).toEqual({ en: "Order news." });
    expect(await exhibitsInDossier(draft)).toHaveLength(1);
    expect((await answersOf(draft.id)).message_purposes).toMatchObject({
      en: expect.stringMatching(/^Order news\.\n\nFrom 23 Oct 2026/),
    });
  }, 40_000);

  it("quotes the words people read as an imported answer", async () => {
    const draft = await aDraftWithRecords();

    allowed(
      await takeDrafts(draft.author, draft, {
        part: "consent",
        days: 30,
        seen: { opt_in_text: 0, business_name_shown: 0, consent_record: 0 },
      }),
    );

    expect(await answersOf(draft.id)).toMatchObject({
      opt_in_text: "Ya, kirimi saya kabar.",
      business_name_shown: "no",
    });
    expect(await answerVersions(draft.id, "opt_in_text")).toMatchObject([{ source: "imported" }]);
    expect(await exhibitsInDossier(draft)).toMatchObject([{ kind: "consent_log_extract" }]);
  }, 40_000);

  it("is refused once the appeal cannot be written on", async () => {
    const sent = await createInReview();
    await importAll({
      kind: sendLogImport,
      businessId: sent.business.id,
      text: `to,sent at\n${phone(1)},2026-11-20 10:00\n`,
    });

    const taken = await takeDrafts(
      sent.author,
      { ...sent, language: "en" },
      taking({ messages_per_day: 1 }),
    );

    expect(taken).toMatchObject({ refusal: { key: "appeals.refusals.notEditable" } });
    expect(await db.evidence.count({ where: { kind: "volume_stats" } })).toBe(0);
  }, 40_000);
});
