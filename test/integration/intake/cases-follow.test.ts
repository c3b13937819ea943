import { beforeEach, describe, expect, it } from "vitest";
import { recordRestriction } from "~/features/assets/record-restriction.server";
import { systemActor } from "~/features/audit/actor";
import { assignCase } from "~/features/cases/people/assign-case.server";
import { triageDraftOf } from "~/features/classification/classification-queries.server";
import { classifyCase } from "~/features/classification/classify-case.server";
import { runTriage } from "~/features/classification/run-triage";
import { answerQuestion } from "~/features/classification/save-triage.server";
import { applySignals } from "~/features/intake/apply-signals.server";
import { db } from "~/platform/db.server";
import { TRIAGE_QUESTIONS } from "~templates/rules/triage-questions";
import { createAsset } from "~test/factories/asset";
import { createActiveCase, createCase } from "~test/factories/case";
import { createPerson } from "~test/factories/person";
import {
  accountUpdate,
  change,
  disabled,
  hear,
  numberChanged,
  reinstated,
  restricted,
  violated,
} from "~test/factories/signal";

type QuestionKey = keyof typeof TRIAGE_QUESTIONS;

const WABA = "102290129340398";
const PHONE = "+6281234567890";
const now = new Date("2026-11-25T00:00:00Z");
const at = (hour: number) => new Date(Date.parse("2026-11-20T00:00:00Z") + hour * 3_600_000);

let waba: { id: string; businessId: string };
beforeEach(async () => {
  waba = await createAsset({ externalId: WABA });
});

const apply = () => applySignals(() => now);
const acts = async (caseId?: string) =>
  (
    await db.signalAct.findMany({
      where: { caseId },
      orderBy: { id: "asc" },
      select: { act: true },
    })
  ).map(({ act }) => act);
const heardAndApplied = async (payload: unknown) => {
  const ids = await hear(payload);
  await apply();
  return ids;
};
const theCase = () => db.case.findFirstOrThrow({ include: { restrictions: true } });

describe("an active case", () => {
  const work = (hit: string) =>
    createActiveCase({
      businessId: waba.businessId,
      assetIds: [waba.id],
      class: hit,
      happenedAt: at(0),
    });
  const inForce = (caseId: string, hit: string, more: { expiresAt?: Date } = {}) =>
    db.$transaction((tx) =>
      recordRestriction(tx, systemActor, {
        caseId,
        assetId: waba.id,
        class: hit,
        types: [],
        violationType: null,
        startedAt: at(0),
        startedZone: "UTC",
        expiresAt: null,
        ...more,
      }),
    );

  it("that people opened is restored when the account is reinstated, with the word as proof", async () => {
    const { id } = await work("disabled");
    await inForce(id, "disabled");

    await heardAndApplied(reinstated(WABA, at(48)));

    expect(await theCase()).toMatchObject({
      phase: "monitoring",
      outcome: "restored_by_fix",
      restoredAt: at(48),
      monitoringUntil: at(48 + 7 * 24),
      restrictions: [
        { liftedAt: at(48), liftedHow: "reinstated", liftedSignalId: expect.any(String) },
      ],
    });
    expect(await acts(id)).toEqual(["restored_case"]);
    expect(await db.auditEvent.findMany({ where: { kind: "case.restored" } })).toMatchObject([
      { detail: { evidenceId: expect.any(String) }, happenedAt: at(48) },
    ]);
    expect(await db.clock.findMany({ where: { kind: "watch" } })).toMatchObject([
      { state: "running", dueAt: at(48 + 7 * 24) },
    ]);
  });

  it("takes the restriction that a signal tells of as the one that was recorded by hand", async () => {
    const { id } = await work("disabled");
    await inForce(id, "disabled");

    await heardAndApplied(disabled(WABA, at(1)));

    expect(await db.case.count()).toBe(1);
    expect((await theCase()).restrictions).toMatchObject([
      { class: "disabled", signalId: expect.any(String), liftedAt: null },
    ]);
  });

  it("stays active while a part of it is in force", async () => {
    const { id } = await work("restricted_timed");
    await inForce(id, "restricted_timed");
    await heardAndApplied(
      accountUpdate(WABA, at(1), {
        event: "ACCOUNT_RESTRICTION",
        violation_info: { violation_type: "UTILITY_TEMPLATE_ABUSE" },
        restriction_info: [
          { restriction_type: "RESTRICTED_UTILITY_TEMPLATES", expiration: 1795000000 },
        ],
      }),
    );

    await heardAndApplied(
      accountUpdate(WABA, at(5), {
        event: "ACCOUNT_RESTRICTION",
        violation_info: { violation_type: "UTILITY_TEMPLATE_ABUSE_UNBAN" },
      }),
    );

    const { phase, restrictions } = await theCase();
    expect(phase).toBe("active");
    expect(restrictions.map(({ liftedHow }) => liftedHow).sort()).toEqual(["lifted", null]);
  });

  it("says which class is heard beside the one that was decided", async () => {
    const { id } = await work("restricted_timed");
    await inForce(id, "restricted_timed");

    await heardAndApplied(disabled(WABA, at(9)));

    expect(await theCase()).toMatchObject({
      class: "restricted_timed",
      heardClass: "disabled",
      severity: "critical",
    });
    expect(await acts(id)).toEqual(["joined_case", "raised_severity"]);
  });

  it("comes back when a new restriction begins within its watch", async () => {
    const { id } = await work("disabled");
    await inForce(id, "disabled");
    await heardAndApplied(reinstated(WABA, at(48)));

    await heardAndApplied(restricted(WABA, at(70), at(140)));

    expect(await theCase()).toMatchObject({
      phase: "active",
      outcome: null,
      monitoringUntil: null,
    });
    expect(await acts(id)).toEqual(["restored_case", "relapsed_case", "raised_severity"]);
    expect(await db.case.count()).toBe(1);
  });

  it("leaves what begins after its watch to a new case", async () => {
    const { id } = await work("disabled");
    await inForce(id, "disabled");
    await heardAndApplied(reinstated(WABA, at(48)));

    await heardAndApplied(restricted(WABA, at(48 + 8 * 24), at(48 + 10 * 24)));

    expect(await db.case.count()).toBe(2);
    expect(await db.case.findUnique({ where: { id } })).toMatchObject({ phase: "monitoring" });
  });

  it("takes in what happened before it was over and was heard late", async () => {
    const { id } = await work("disabled");
    await inForce(id, "disabled");
    await heardAndApplied(reinstated(WABA, at(48)));

    await heardAndApplied(restricted(WABA, at(20), at(40)));

    expect(await db.case.count()).toBe(1);
    expect(await theCase()).toMatchObject({ phase: "monitoring" });
    expect(await db.signal.count({ where: { caseId: id } })).toBe(2);
  });
});

describe("assets above and below", () => {
  const number = () =>
    createAsset({
      businessId: waba.businessId,
      parentId: waba.id,
      kind: "phone_number",
      phone: PHONE,
    });

  it("share a case when the account was hit first", async () => {
    await number();
    await heardAndApplied(disabled(WABA, at(0)));
    await heardAndApplied(numberChanged(WABA, PHONE, at(1), { qualityRating: "RED" }));

    expect(await db.case.count()).toBe(1);
    expect(await acts()).toEqual(["opened_case", "joined_case"]);
  });

  it("keep apart what concerned the number before the account was hit", async () => {
    await number();
    await heardAndApplied(disabled(WABA, at(5)));
    await heardAndApplied(numberChanged(WABA, PHONE, at(1), { qualityRating: "RED" }));

    expect(await db.case.count()).toBe(2);
  });

  it("merge a smaller case that nobody began with into the wide one", async () => {
    await number();
    await heardAndApplied(numberChanged(WABA, PHONE, at(6), { qualityRating: "RED" }));
    await heardAndApplied(disabled(WABA, at(5)));

    expect(
      await db.case.groupBy({ by: ["phase"], _count: true, orderBy: { phase: "asc" } }),
    ).toEqual([
      { phase: "new", _count: 1 },
      { phase: "merged", _count: 1 },
    ]);
    expect(await acts()).toEqual(["opened_case", "opened_case", "merged_case"]);
  });

  it("leave a smaller case alone once somebody works on it", async () => {
    await number();
    await heardAndApplied(numberChanged(WABA, PHONE, at(6), { qualityRating: "RED" }));
    const lead = await createPerson();
    const { id } = await theCase();
    await db.$transaction((tx) => assignCase(tx, lead, id, lead.id, now));

    await heardAndApplied(disabled(WABA, at(5)));

    expect(await db.case.count({ where: { phase: "merged" } })).toBe(0);
    expect(await db.case.count()).toBe(2);
  });
});

describe("what opens nothing", () => {
  it.each<[string, unknown]>([
    ["pricing", accountUpdate(WABA, at(0), { event: "VOLUME_BASED_PRICING_TIER_UPDATE" })],
    [
      "onboarding",
      accountUpdate(WABA, at(0), { event: "PARTNER_ADDED", waba_info: { waba_id: WABA } }),
    ],
    [
      "a limit",
      change(WABA, at(0), "business_capability_update", {
        max_daily_conversations_per_business: 2000,
      }),
    ],
    [
      "calling noise",
      {
        health_status: {
          can_send_message: "BLOCKED",
          entities: [
            {
              entity_type: "WABA",
              id: WABA,
              can_send_message: "AVAILABLE",
              can_receive_call_sip: "BLOCKED",
              errors: [{ error_code: 138025, error_description: "SIP", possible_solution: "" }],
            },
          ],
        },
        id: WABA,
      },
    ],
    ["a reinstatement without a case", reinstated(WABA, at(0))],
  ])("is %s", async (_, payload) => {
    await heardAndApplied(payload);

    expect(await db.case.count()).toBe(0);
    expect(await db.signal.count({ where: { standing: "waiting" } })).toBe(0);
  });

  it("is still told on the timeline of the case that is open", async () => {
    await heardAndApplied(restricted(WABA, at(0), at(72)));
    await heardAndApplied(change(WABA, at(1), "account_review_update", { decision: "PENDING" }));

    expect(await db.case.count()).toBe(1);
    expect(await acts()).toEqual(["opened_case", "joined_case"]);
  });
});

describe("a signal of an asset that nobody has entered", () => {
  it("waits for a person and opens nothing", async () => {
    await heardAndApplied(disabled("999999999999999", at(0)));

    expect(await db.case.count()).toBe(0);
    expect(await db.signal.findMany()).toMatchObject([
      { standing: "needs_person", reason: "asset_unknown", class: "disabled" },
    ]);
    expect(await db.assetSuggestion.findMany()).toMatchObject([{ externalId: "999999999999999" }]);
  });
});

describe("violations that repeat", () => {
  it("weigh more each time", async () => {
    for (const hour of [0, 30, 60]) await heardAndApplied(violated(WABA, at(hour)));

    expect(await db.case.count()).toBe(1);
    expect(await theCase()).toMatchObject({ severity: "high", heardClass: "warned" });
  });
});

describe("classifying a case that a signal opened", () => {
  it("asks only what nobody told, and keeps the restriction that was", async () => {
    const lead = await createPerson();
    await heardAndApplied(restricted(WABA, at(0), at(72)));
    const { id } = await theCase();
    await db.$transaction((tx) => assignCase(tx, lead, id, lead.id, now));
    const { draft } = await triageDraftOf(id);
    expect(runTriage(draft, at(0), now).triage.outcome).toMatchObject({
      kind: "asking",
      question: "review_offered",
    });
    for (let asked = 0; asked < 6; asked += 1) {
      const { outcome } = runTriage((await triageDraftOf(id)).draft, at(0), now).triage;
      if (outcome.kind !== "asking") break;
      const [option] = TRIAGE_QUESTIONS[outcome.question as QuestionKey].options;
      await answerQuestion(lead, id, outcome.question, option?.value ?? "");
    }
    const { version } = await triageDraftOf(id);

    const verdict = await classifyCase(lead, id, { seenVersion: version }, now);

    expect(verdict).toEqual({ ok: true, value: "restricted_timed" });
    const found = await theCase();
    expect(found).toMatchObject({ phase: "active", class: "restricted_timed", heardClass: null });
    expect(found.restrictions).toMatchObject([{ expiresAt: at(72), signalId: expect.any(String) }]);
    expect(
      await db.clock.findMany({ where: { kind: "restriction_end", state: "running" } }),
    ).toMatchObject([{ dueAt: at(72) }]);
  });

  it("says lifted when it was over already", async () => {
    const lead = await createPerson();
    await heardAndApplied(disabled(WABA, at(0)));
    await heardAndApplied(reinstated(WABA, at(5)));
    const { id } = await theCase();
    const { version } = await triageDraftOf(id);
    await db.$transaction((tx) => assignCase(tx, lead, id, lead.id, now));

    const verdict = await classifyCase(lead, id, { seenVersion: version }, now);

    expect(verdict).toEqual({ ok: true, value: "lifted" });
    expect(await theCase()).toMatchObject({ phase: "monitoring" });
  });
});

describe("drills", () => {
  it("never take a real signal", async () => {
    await createCase({ businessId: waba.businessId, assetIds: [waba.id], isDrill: true });

    await heardAndApplied(disabled(WABA, at(0)));

    expect(await db.case.count({ where: { isDrill: false } })).toBe(1);
  });
});
