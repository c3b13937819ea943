/** Two people change one thing at once: what each of them changed stays, and where both changed the same both are shown. */
import { beforeEach, describe, expect, it } from "vitest";
import { addAction } from "~/features/appeals/remediation/edit-remediation.server";
import { type AuditFact, recordEvent } from "~/features/audit/record-event.server";
import { answerQuestion } from "~/features/classification/save-triage.server";
import type { Role } from "~/features/identity/permissions";
import { webhookStart } from "~/features/notifications/ui/webhook-form";
import { db } from "~/platform/db.server";
import type { FormReply } from "~/platform/forms/form-reply";
import type { Theirs } from "~/platform/forms/theirs";
import { valueAt } from "~/platform/forms/value-at";
import { DOOR_KEYS } from "~templates/rules/vocabulary";
import { allowed, createReadyDraft } from "~test/factories/appeal";
import { createAsset } from "~test/factories/asset";
import { createBusiness } from "~test/factories/business";
import { createCampaign } from "~test/factories/campaign";
import { createActiveCase } from "~test/factories/case";
import { createClock } from "~test/factories/clock";
import { createConsentSource } from "~test/factories/consent";
import { createEvidence } from "~test/factories/evidence";
import { createInstallation } from "~test/factories/installation";
import { createPerson } from "~test/factories/person";
import { createProvider } from "~test/factories/provider";
import { createThread } from "~test/factories/thread";
import { createWebhook } from "~test/factories/webhook";
import { cookiesOf, requestTo } from "~test/support/requests";
import { ROUTES } from "./doors";

type Data = Record<string, object>;
type OpenedForm = {
  route: string;
  params: () => Promise<Record<string, string>>;
  /** What the form is opened with, out of what the page was loaded with. */
  start?: (data: Data) => object | undefined;
  /** A field, what the first person makes of it, and what the second would. */
  same: readonly [field: string, theirs: string, mine: string];
  /** How the second reads it, where that is not as it is kept. */
  says?: string;
  /** What the second changes beside it. */
  other: readonly [field: string, value: string];
  /** What is asked beside what stands. */
  also?: Record<string, string>;
  roles?: Role[];
  /** What somebody does to something else of the same subject, and is not named for. */
  besides?: (of: Record<string, string>) => AuditFact;
};

const none = async () => ({});
const ofCase = async () => {
  const business = await createBusiness();
  const { id: caseId, reference: ref } = await createActiveCase({ businessId: business.id });
  return { caseId, ref };
};

const ACTION = {
  cause: "no_consent" as const,
  what: { en: "All campaigns are stopped", id: "" },
  owner: "Rina",
  dueOn: "",
  doneOn: "",
  proofs: [],
  version: 0,
};

const PORTFOLIOS = [
  "0190a0aa-0000-7000-8000-000000000001",
  "0190a0aa-0000-7000-8000-000000000002",
] as const;

const FORMS: readonly OpenedForm[] = [
  {
    route: "_app.settings.installation._index",
    params: none,
    start: ({ installation }) => installation,
    same: ["organisation", "Kopi Senja", "Kopi Senja Group"],
    other: ["deliveryDays", "90"],
  },
  {
    route: "_app.cases.$ref_.appeals.$number.destination",
    params: async () => {
      const { reference: ref, number } = await createReadyDraft();
      return { ref, number: String(number) };
    },
    start: ({ chosen }) => chosen,
    same: ["door", "direct_send_email", "provider_ticket"],
    other: ["language", "id"],
  },
  {
    route: "_app.cases.$ref.facts",
    params: ofCase,
    start: ({ stands }) => stands,
    same: ["summary", "The number is disabled.", "Nothing is sent."],
    other: ["heardFrom", "provider"],
  },
  {
    route: "_app.settings.escalation",
    params: none,
    same: ["ownerHours", "6", "8"],
    other: ["leadHours", "48"],
  },
  {
    route: "_app.settings.letters.$key.$language._index",
    params: async () => ({ key: "first_report", language: "en" }),
    start: ({ page, values }) => values ?? page,
    same: ["subject", "Hers", "His"],
    other: ["text", "Another letter"],
    besides: () => ({
      subject: { kind: "installation", id: "letters" },
      kind: "letter.reworded",
      detail: { letter: "first_report", language: "id" },
    }),
  },
  {
    route: "_app.cases.$ref.threads.$threadId.edit",
    params: async () => {
      const { ref, caseId } = await ofCase();
      return { ref, threadId: (await createThread({ caseId })).id };
    },
    same: ["theirTicket", "T-1", "T-2"],
    other: ["participants", "Jonas <jonas@provider.example>"],
  },
  {
    route: "_app.settings.webhooks.$webhookId._index",
    params: async () => ({ webhookId: (await createWebhook()).id }),
    start: ({ webhook }) => webhookStart(webhook as never),
    same: ["name", "Hers", "His"],
    other: ["leastSeverity", "critical"],
  },
  {
    route: "_app.cases.$ref.evidence.$exhibitId._index",
    params: async () => {
      const { ref, caseId } = await ofCase();
      return { ref, exhibitId: (await createEvidence({ caseId })).id };
    },
    start: ({ correction }) => (correction as { details: object }).details,
    same: ["caption.en", "Hers", "His"],
    other: ["kind", "other"],
  },
  {
    route: "_app.cases.$ref.clocks.$clockId.edit",
    params: async () => {
      const { ref, caseId } = await ofCase();
      return { ref, clockId: (await createClock({ caseId })).id };
    },
    same: ["source", "The provider's mail", "A call"],
    other: ["certainty", "inferred"],
    besides: ({ clockId }) => ({
      subject: { kind: "clock", id: clockId ?? "" },
      kind: "clock.reminder_due",
      detail: {},
    }),
    also: { reason: "We asked" },
  },
  {
    route: "_app.cases.$ref.clocks.$clockId.edit",
    params: async () => {
      const { ref, caseId } = await ofCase();
      return { ref, clockId: (await createClock({ caseId })).id };
    },
    same: ["dueAt", "2026-12-24T08:40", "2026-12-25T08:40"],
    says: "24 Dec 2026, 08:40 WIB",
    other: ["checkedOn", "2026-11-27"],
    also: { reason: "We asked" },
  },
  {
    route: "_app.cases.$ref_.appeals.$number.actions.$item.edit",
    params: async () => {
      const { id, reference: ref, number, author } = await createReadyDraft();
      const item = allowed(await addAction(author, id, ACTION));
      return { ref, number: String(number), item: item.id };
    },
    start: ({ action }) => action,
    same: ["what.en", "Hers", "His"],
    other: ["what.id", "Semua kampanye dihentikan"],
  },
  {
    route: "_app.cases.$ref.recovery.campaigns.$campaignId.letters.$harm.$language",
    params: async () => {
      const { ref, caseId } = await ofCase();
      const { id: campaignId } = await createCampaign(caseId);
      return { ref, campaignId, harm: "question", language: "en" };
    },
    start: ({ page }) => (page as { values: object }).values,
    same: ["text", "Hers", "His"],
    other: ["subject", "About your question"],
  },
  {
    route: "_app.settings.providers.$providerId.support",
    params: async () => ({ providerId: (await createProvider()).id }),
    same: ["escalation", "Hers", "His"],
    other: ["replyHours", "4"],
  },
  {
    route: "_app.assets.businesses.$businessId.consent.sources.$consentSourceId.edit",
    params: async () => {
      const { id: businessId } = await createBusiness();
      return { businessId, consentSourceId: (await createConsentSource(businessId)).id };
    },
    same: ["place", "At the till", "On the website"],
    other: ["optOut", "STOP"],
    besides: ({ businessId }) => ({
      subject: { kind: "business", id: businessId ?? "" },
      kind: "consent_source.changed",
      detail: { name: "The till", sourceId: "another" },
    }),
  },
  {
    route: "_app.settings.members.$memberId._index",
    params: async () => ({ memberId: (await createPerson({ roles: ["viewer"] })).id }),
    start: ({ member }) => {
      const { roles, version } = member as { roles: string[]; version: number };
      return { roles, sees: "all", businessIds: [], version };
    },
    same: ["roles", "customer_care", "support_lead"],
    other: ["roles", "support_lead"],
  },
  {
    route: "_app.assets.$assetId.move",
    params: async () => {
      const { id: businessId } = await createBusiness();
      for (const id of PORTFOLIOS) await createAsset({ id, businessId, kind: "portfolio" });
      return { assetId: (await createAsset({ businessId, kind: "waba" })).id };
    },
    start: ({ moving }) => (moving as { start: object }).start,
    same: ["parentId", ...PORTFOLIOS],
    other: ["parentId", ""],
    besides: ({ assetId }) => ({
      subject: { kind: "asset", id: assetId ?? "" },
      kind: "asset.renamed",
      detail: { before: "Main", after: "Other" },
    }),
  },
  {
    route: "_app.cases.$ref.appeals.doors.limit",
    params: async () => {
      const { ref } = await ofCase();
      const { id: byId, name: byName } = await createPerson();
      const noted = { softLimit: 500, note: "Counted", byId, byName, at: new Date() };
      await db.doorLimit.create({ data: { door: DOOR_KEYS[0], ...noted } });
      return { ref };
    },
    same: ["softLimit", "900", "1200"],
    other: ["note", "Counted in the dialog"],
  },
  {
    route: "_app.cases.$ref.changes.note",
    params: ofCase,
    same: ["text", "Lists are checked.", "Lists are checked twice."],
    other: ["text", "Lists are checked twice."],
  },
];

beforeEach(async () => {
  await createInstallation();
});

/** A page as somebody has it open. */
async function opens({ route, params, start, roles, also, besides }: OpenedForm) {
  const of = await params();
  const module = await ROUTES.find(({ name }) => name === route)?.load();
  const visitor = async (name: string) => {
    const person = await createPerson({ name, roles: roles ?? ["admin", "support_lead"] });
    const cookies = await cookiesOf(person);
    const args = (form?: Fields) => ({
      request: requestTo("/somewhere", { cookies, ...(form && { form, method: "POST" }) }),
      params: of,
      context: {},
    });
    const look = async (): Promise<object> => {
      const data = (await module?.loader?.(args() as never)) as Data;
      const shown = start ? start(data) : data.start;
      if (!shown) throw new Error(`${route} shows no form.`);
      return shown;
    };
    const seen = await look();
    return {
      look,
      save: async (changes: Fields, told?: Theirs) => {
        const form = {
          ...fieldsOf(seen),
          ...also,
          ...changes,
          version: String(told?.version ?? (seen as { version?: number }).version ?? 0),
          seen: told?.seen ?? JSON.stringify(seen),
        };
        const answer = await module?.action?.(args(form) as never);
        if (answer instanceof Response) return { status: answer.status, reply: null };
        const { init, data } = answer as { init?: ResponseInit; data: Reply };
        return { status: init?.status, reply: data };
      },
    };
  };
  const budi = async () => {
    if (!besides) return;
    const actor = await createPerson({ name: "Budi" });
    await db.$transaction((tx) => recordEvent(tx, actor, besides(of)));
  };
  return { sari: await visitor("Sari"), dewi: await visitor("Dewi"), budi };
}

type Reply = FormReply & { theirs?: Theirs };
type Fields = Record<string, string | string[]>;

/** What a browser would send of it. */
function fieldsOf(start: object): Fields {
  return Object.fromEntries(
    Object.entries(start).flatMap(([name, value]): [string, string | string[]][] => {
      if (Array.isArray(value)) return [[name, value.map(String)]];
      if (value === false || value === null || value === undefined) return [];
      if (typeof value === "object") {
        return Object.entries(value).map(([part, each]) => [`${name}.${part}`, String(each)]);
      }
      return [[name, value === true ? "on" : String(value)]];
    }),
  );
}

const saidOf = (start: object, field: string) => [valueAt(start, field)].flat().map(String).join();

describe.each(FORMS)("$route", (form) => {
  const [field, theirs, mine] = form.same;
  const [otherField, otherValue] = form.other;

  it.skipIf(otherField === field)("keeps what each of two changed", async () => {
    const { sari, dewi } = await opens(form);
    expect(await sari.save({ [field]: theirs })).toMatchObject({ status: 302 });
    expect(await dewi.save({ [otherField]: otherValue })).toMatchObject({ status: 302 });

    const stands = await dewi.look();
    expect(saidOf(stands, field)).toBe(theirs);
    expect(saidOf(stands, otherField)).toBe(otherValue);
  });

  it("shows the second what the first saved, with everything that was typed, and lets them decide", async () => {
    const { sari, dewi, budi } = await opens(form);
    await sari.save({ [field]: theirs });
    await budi();
    const refused = await dewi.save({ [field]: mine });

    expect(refused).toMatchObject({
      status: 409,
      reply: { formError: expect.stringContaining("Sari") },
    });
    expect(valueAt(refused.reply?.values, field)).toEqual(mine);
    const facts = refused.reply?.theirs?.facts ?? [];
    expect(facts).toHaveLength(1);
    expect(facts[0]?.label).not.toMatch(/^\w+\.\w+/);
    expect(facts[0]?.value).not.toMatch(/^(\w+\.\w+|–)$/);
    if (form.says) expect(facts[0]?.value).toBe(form.says);
    expect(saidOf(await dewi.look(), field)).toBe(theirs);

    expect(await dewi.save({ [field]: mine }, refused.reply?.theirs)).toMatchObject({
      status: 302,
    });
    expect(saidOf(await dewi.look(), field)).toBe(mine);
  });
});

describe("deciding otherwise than the rules, at once", () => {
  const form: OpenedForm = {
    route: "_app.cases.$ref.classify.overrule",
    params: ofCase,
    same: ["restrictionClass", "payment", "disabled"],
    other: ["restrictionClass", "disabled"],
    also: { level: "waba", reason: "It was the card." },
  };
  const classes = async () =>
    (await db.classification.findMany({ orderBy: { at: "asc" } })).map((each) => each.class);

  it("shows the second what the first decided, and takes theirs once they have seen it", async () => {
    const { sari, dewi } = await opens(form);
    expect(await sari.save({ restrictionClass: "payment" })).toMatchObject({ status: 302 });
    const refused = await dewi.save({ restrictionClass: "disabled", reason: "I saw the notice." });

    expect(refused).toMatchObject({
      status: 409,
      reply: {
        formError: expect.stringContaining("Sari"),
        values: { restrictionClass: "disabled", reason: "I saw the notice." },
      },
    });
    expect(refused.reply?.theirs?.facts.map(({ value }) => value)).toContain("It was the card.");
    expect(await classes()).toEqual(["payment"]);

    const again = await dewi.save({ restrictionClass: "disabled" }, refused.reply?.theirs);
    expect(again).toMatchObject({ status: 302 });
    expect(await classes()).toEqual(["payment", "disabled"]);
  });

  it("is not held up by an answer that changes nothing of what the rules say", async () => {
    const { dewi } = await opens(form);
    const { id } = await db.case.findFirstOrThrow();
    await answerQuestion(await createPerson(), id, "connection", "api");

    expect(await dewi.save({ restrictionClass: "disabled" })).toMatchObject({ status: 302 });
  });
});
