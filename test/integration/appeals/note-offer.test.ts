import { describe, expect, it } from "vitest";
import { adviceView } from "~/features/appeals/advice/advice-view.server";
import { noteOffer } from "~/features/appeals/advice/note-offer.server";
import { offerWhatCanBeAppealed } from "~/features/appeals/rounds/offer-what-can-be-appealed.server";
import { caseByReference } from "~/features/cases/case-queries.server";
import { classifyCase } from "~/features/classification/classify-case.server";
import { answerQuestion, pasteText } from "~/features/classification/save-triage.server";
import { sayRefused } from "~/features/classification/standing-answer.server";
import { triageOfCase } from "~/features/classification/triage-of-case.server";
import type { RestrictionClass } from "~/features/enforcement/restriction-class";
import type { Person } from "~/features/identity/person";
import { db } from "~/platform/db.server";
import { TRIAGE_QUESTIONS } from "~templates/rules/triage-questions";
import { allowed } from "~test/factories/appeal";
import { createAsset } from "~test/factories/asset";
import { createBusiness } from "~test/factories/business";
import { createCase } from "~test/factories/case";
import { createPerson } from "~test/factories/person";

const now = new Date("2026-11-22T02:00:00Z");
const WABA = "102290129340398";
const SECONDS = 1763763120;
const RESTRICTED = JSON.stringify({
  object: "whatsapp_business_account",
  entry: [
    {
      id: WABA,
      time: SECONDS,
      changes: [
        {
          field: "account_update",
          value: {
            event: "ACCOUNT_RESTRICTION",
            violation_info: { violation_type: "SPAM" },
            restriction_info: [
              {
                restriction_type: "RESTRICTED_BIZ_INITIATED_MESSAGING",
                expiration: SECONDS + 400 * 86_400,
              },
            ],
          },
        },
      ],
    },
  ],
});
const UNSURE = ["unknown", "not_known", "not_checked", "not_stated", "no", "none"];

/** What stands in the sample when the ways out are opened. */
const NOT_CHECKED = { restrictionId: "", seen: "not_checked" };

/** Restricted until a date, while nobody looked what Business Support Home offers. */
async function restrictedCase() {
  const lead = await createPerson();
  const business = await createBusiness();
  const waba = await createAsset({ businessId: business.id, kind: "waba", externalId: WABA });
  const { reference } = await createCase({
    businessId: business.id,
    phase: "triage",
    ownerId: lead.id,
    assetIds: [waba.id],
  });
  const before = await found(lead, reference);
  allowed(await pasteText(lead, before.id, RESTRICTED, now));
  allowed(await answerQuestion(lead, before.id, "connection", "api"));
  await answerTheRest(lead, before);
  const { version } = await triageOfCase(before, now);
  const commitment = { seenVersion: version, follow: offerWhatCanBeAppealed };
  allowed(await classifyCase(lead, before.id, commitment, now));
  return { lead, reference };
}

async function answerTheRest(lead: Person, of: Awaited<ReturnType<typeof found>>) {
  for (let asked = 0; asked < 12; asked += 1) {
    const { outcome } = (await triageOfCase(of, now)).read.triage;
    if (outcome.kind !== "asking") return;
    const { options } = TRIAGE_QUESTIONS[outcome.question as keyof typeof TRIAGE_QUESTIONS];
    const unsure = options.find(({ value }) => UNSURE.includes(value)) ?? options.at(-1);
    allowed(await answerQuestion(lead, of.id, outcome.question, unsure?.value ?? ""));
  }
}

async function found(person: Person, reference: string) {
  const one = await caseByReference(person, reference);
  if (!one) throw new Error(`No case ${reference}`);
  return one;
}

const viewed = async (person: Person, reference: string) =>
  adviceView(person, await found(person, reference), null, now);

describe("noting what Business Support Home offers", () => {
  it("asks while nobody looked, and compares again with what somebody saw", async () => {
    const { lead, reference } = await restrictedCase();
    expect((await viewed(lead, reference))?.offers?.map(({ value }) => value)).toEqual([
      "request_review",
      "acknowledge",
      "in_review",
      "neither",
    ]);

    const noted = await noteOffer(
      lead,
      await found(lead, reference),
      { ...NOT_CHECKED, offered: "neither" },
      now,
    );

    expect(noted).toEqual({ ok: true, value: { isClassified: true } });
    expect(await viewed(lead, reference)).toMatchObject({ offers: null, best: "wait_out" });
    expect(await db.classification.count({ where: { supersededAt: null } })).toBe(1);
    expect(await db.restriction.count()).toBe(1);
  });

  it("leaves the rest to the triage where the answer opens a question", async () => {
    const { lead, reference } = await restrictedCase();

    const noted = await noteOffer(
      lead,
      await found(lead, reference),
      { ...NOT_CHECKED, offered: "request_review" },
      now,
    );

    expect(noted).toEqual({ ok: true, value: { isClassified: false } });
    expect((await viewed(lead, reference))?.offers).not.toBeNull();
  });

  it("replaces nothing that somebody else noted meanwhile, and says what stands", async () => {
    const { lead, reference } = await restrictedCase();
    const of = await found(lead, reference);
    const opened = await viewed(lead, reference);
    const seen = JSON.parse(opened?.noted.seen ?? "");
    const dewi = await createPerson({ name: "Dewi" });
    allowed(await answerQuestion(dewi, of.id, "review_offered", "request_review"));

    const noted = await noteOffer(lead, of, { restrictionId: "", offered: "neither", seen }, now);

    if (noted.ok) throw new Error("What Dewi noted was replaced.");
    const said = await sayRefused(of.id, "review_offered", noted.refusal, lead);
    expect(said).toMatch(/Dewi.*Request review/);
    expect((await viewed(lead, reference))?.noted).toMatchObject({ says: "Request review" });
  });

  it("leaves the level that somebody overruled meanwhile", async () => {
    const { lead, reference } = await restrictedCase();
    const of = await found(lead, reference);
    const { version } = await triageOfCase(of, now);
    const overruled = {
      restrictionClass: (of.class ?? "") as RestrictionClass,
      level: "portfolio",
      reason: "Every account of the portfolio is restricted.",
    } as const;
    allowed(await classifyCase(lead, of.id, { seenVersion: version, overruled }, now));
    const seen = JSON.parse((await viewed(lead, reference))?.noted.seen ?? "");

    const noted = await noteOffer(lead, of, { restrictionId: "", offered: "neither", seen }, now);

    expect(noted).toEqual({ ok: true, value: { isClassified: false } });
    expect(await db.classification.findFirst({ where: { supersededAt: null } })).toMatchObject({
      level: "portfolio",
      overruled: true,
    });
  });

  it("leaves a case as it is classified where the answer comes to another class", async () => {
    const { lead, reference } = await restrictedCase();
    const { id } = await found(lead, reference);
    await db.case.update({ where: { id }, data: { class: "warned" } });

    const noted = await noteOffer(
      lead,
      await found(lead, reference),
      { ...NOT_CHECKED, offered: "neither" },
      now,
    );

    expect(noted).toEqual({ ok: true, value: { isClassified: false } });
    expect(await db.classification.count()).toBe(1);
  });
});
