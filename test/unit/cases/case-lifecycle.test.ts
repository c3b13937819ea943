import { describe, expect, expectTypeOf, it } from "vitest";
import {
  type CaseFacts,
  type CaseMove,
  type CaseMoveRequest,
  decideMove,
  gatesShut,
  movesFrom,
} from "~/features/cases/case-lifecycle";
import { CASE_OUTCOMES, outcomesFor, outcomesWhenActive } from "~/features/cases/case-outcome";
import { CASE_PHASES, type CasePhase } from "~/features/cases/case-phase";
import { CaseOutcome as StoredOutcome, CasePhase as StoredPhase } from "~prisma/generated/enums";

const now = new Date("2026-11-22T01:00:00Z");
const tomorrow = new Date("2026-11-23T01:00:00Z");
const yesterday = new Date("2026-11-21T01:00:00Z");

const aCase = (facts: Partial<CaseFacts> = {}): CaseFacts => ({
  phase: "active",
  class: "restricted_timed",
  bucket: "paused",
  hasOwner: true,
  outcome: null,
  monitoringUntil: null,
  phaseBeforeMerge: null,
  blockedBy: [],
  ...facts,
});

const decide = (move: CaseMove, facts: Partial<CaseFacts>, request: CaseMoveRequest = {}) =>
  decideMove(move, aCase(facts), request, now);

const refusedWith = (key: string) => ({ ok: false, refusal: { key } });
const goesTo = (to: CasePhase, overridden: string[] = []) => ({
  ok: true,
  value: { to, overridden },
});

describe("the life of a case", () => {
  it.each<[CasePhase, CaseMove[]]>([
    ["new", ["begin_triage", "void", "merge"]],
    ["triage", ["activate", "find_healthy", "find_lifted", "void", "merge"]],
    ["active", ["restore", "close", "take_back_relapse", "void", "merge"]],
    ["monitoring", ["finish", "relapse", "take_back_restoration", "void", "merge"]],
    ["closed", ["reopen"]],
    ["merged", ["unmerge"]],
    ["void", ["reopen"]],
  ])("when %s, offers %j and nothing else", (phase, moves) => {
    expect(movesFrom(phase)).toEqual(moves);
  });

  it("uses the words of the database", () => {
    expect(Object.values(StoredPhase)).toEqual([...CASE_PHASES]);
    expect(Object.values(StoredOutcome)).toEqual([...CASE_OUTCOMES]);
    expectTypeOf<StoredPhase>().toEqualTypeOf<CasePhase>();
  });

  it("names where a case stands when a move does not fit", () => {
    expect(decide("close", { phase: "new" })).toEqual({
      ok: false,
      refusal: { key: "cases.refusals.moves.close", params: { phase: "new" } },
    });
  });

  it("begins triage only under a lead", () => {
    const facts = { phase: "new", hasOwner: false } as const;

    expect(decide("begin_triage", facts)).toMatchObject(refusedWith("cases.refusals.needsOwner"));
    expect(decide("begin_triage", { ...facts, hasOwner: true })).toEqual(goesTo("triage"));
  });

  it("begins work once there is a classification", () => {
    const facts = { phase: "triage", class: null } as const;

    expect(decide("activate", facts)).toMatchObject(refusedWith("cases.refusals.needsClass"));
    expect(decide("activate", { ...facts, class: "locked" })).toEqual(goesTo("active"));
  });

  it("ends triage as a false alarm only where nothing was hit", () => {
    expect(decide("find_healthy", { phase: "triage", class: "healthy" })).toEqual(goesTo("closed"));
    expect(decide("find_healthy", { phase: "triage", class: "locked" })).toMatchObject(
      refusedWith("cases.refusals.notHealthy"),
    );
  });

  it("goes from triage straight to monitoring only where the restriction is lifted", () => {
    expect(decide("find_lifted", { phase: "triage", class: "lifted" })).toEqual(
      goesTo("monitoring"),
    );
    expect(decide("find_lifted", { phase: "triage", class: "warned" })).toMatchObject(
      refusedWith("cases.refusals.notLifted"),
    );
  });

  it("is restored with a way and a proof", () => {
    const outcome = "restored_by_appeal";

    expect(decide("restore", {}, { hasProof: true })).toMatchObject(
      refusedWith("cases.refusals.needsRestoration"),
    );
    expect(decide("restore", {}, { outcome })).toMatchObject(
      refusedWith("cases.refusals.needsProof"),
    );
    expect(decide("restore", {}, { outcome, hasProof: true })).toEqual(goesTo("monitoring"));
  });

  it("takes an automatic restoration or relapse back with a reason", () => {
    const monitored = { phase: "monitoring" } as const;
    const outcome = "restored_by_fix" as const;

    expect(decide("take_back_restoration", monitored)).toMatchObject(
      refusedWith("cases.refusals.needsReason"),
    );
    expect(decide("take_back_restoration", monitored, { reason: "Another account" })).toEqual(
      goesTo("active"),
    );
    expect(decide("take_back_relapse", {}, { reason: "Another account" })).toMatchObject(
      refusedWith("cases.refusals.needsRestoration"),
    );
    expect(decide("take_back_relapse", {}, { reason: "Another account", outcome })).toEqual(
      goesTo("monitoring"),
    );
  });

  it("closes with an outcome, a reason and every blocking part done", () => {
    const request = { outcome: "denied_final", reason: "Third round refused" } as const;

    expect(decide("close", {}, { reason: "why" })).toMatchObject(
      refusedWith("cases.refusals.needsOutcome"),
    );
    expect(decide("close", {}, { ...request, reason: " " })).toMatchObject(
      refusedWith("cases.refusals.needsReason"),
    );
    expect(decide("close", { blockedBy: ["tasks", "recovery"] }, request)).toEqual({
      ok: false,
      refusal: { key: "cases.refusals.tracksOpen", params: { stage: "tasks", count: 2 } },
    });
    expect(decide("close", {}, request)).toEqual(goesTo("closed"));
  });

  it("ends the watch when its time is over, with the outcome that stands", () => {
    const facts = { phase: "monitoring", outcome: "restored_by_fix" } as const;

    expect(decide("finish", { ...facts, monitoringUntil: tomorrow })).toMatchObject(
      refusedWith("cases.refusals.watchNotOver"),
    );
    expect(decide("finish", { ...facts, monitoringUntil: yesterday })).toEqual(goesTo("closed"));
    expect(decide("finish", { ...facts, outcome: null, monitoringUntil: yesterday })).toMatchObject(
      refusedWith("cases.refusals.needsRestoration"),
    );
  });

  it("comes back when a new restriction began inside the watch, and not after it", () => {
    const facts = { phase: "monitoring", monitoringUntil: now } as const;

    expect(decide("relapse", facts, { relapsedAt: yesterday })).toEqual(goesTo("active"));
    expect(decide("relapse", facts, { relapsedAt: tomorrow })).toMatchObject(
      refusedWith("cases.refusals.outsideWatch"),
    );
  });

  it.each<[string, Partial<CaseFacts>, CasePhase]>([
    ["classified work goes on", { class: "disabled" }, "active"],
    ["a false alarm is triaged again", { class: "healthy" }, "triage"],
    ["what was never classified is triaged", { class: null }, "triage"],
    ["what nobody leads starts over", { class: null, hasOwner: false }, "new"],
  ])("reopens where it fits: %s", (_name, facts, to) => {
    expect(decide("reopen", { phase: "closed", ...facts }, { reason: "It is back" })).toEqual(
      goesTo(to),
    );
    expect(decide("reopen", { phase: "closed", ...facts })).toMatchObject(
      refusedWith("cases.refusals.needsReason"),
    );
  });

  it("goes back to where it stood when a merge is undone", () => {
    expect(decide("unmerge", { phase: "merged", phaseBeforeMerge: "monitoring" })).toEqual(
      goesTo("monitoring"),
    );
  });
});

describe("the gates of our own process", () => {
  const blocked = {
    phase: "monitoring",
    outcome: "restored_by_fix",
    monitoringUntil: tomorrow,
  } as const;
  const facts = { ...blocked, blockedBy: ["tasks"] };

  it("are passed over with the permission and a reason, and say which they were", () => {
    const request = { mayOverride: true, overrideReason: "The account was sold" };

    expect(decide("finish", facts, request)).toEqual(goesTo("closed", ["window", "tracks"]));
  });

  it.each<[string, CaseMoveRequest]>([
    ["without the permission", { overrideReason: "Please" }],
    ["without a reason", { mayOverride: true, overrideReason: "  " }],
  ])("stay shut %s", (_name, request) => {
    expect(decide("finish", facts, request)).toMatchObject({ ok: false });
  });

  it("never let pass what a move cannot do without", () => {
    const request = { mayOverride: true, overrideReason: "Trust me" };

    expect(decide("close", {}, request)).toMatchObject(refusedWith("cases.refusals.needsOutcome"));
    expect(decide("restore", {}, request)).toMatchObject(
      refusedWith("cases.refusals.needsRestoration"),
    );
  });

  it("can be listed before anybody tries", () => {
    expect(gatesShut("finish", aCase(facts), {}, now).map(({ gate }) => gate)).toEqual([
      "window",
      "tracks",
    ]);
    expect(gatesShut("restore", aCase(), { hasProof: true }, now)).toEqual([]);
  });
});

describe("the outcomes of an active case", () => {
  it.each([
    ["a restriction", { class: "restricted_timed", bucket: "paused" }, false],
    ["a ban", { class: "disabled", bucket: "banned" }, false],
    ["a paused template", { class: "template_paused", bucket: "paused" }, true],
    ["a used-up quota", { class: "limit_reached", bucket: "paused" }, true],
    ["what is no ban", { class: "payment", bucket: "not_a_ban" }, true],
  ])("of %s include a fix without a watch: %j %s", (_name, hit, includesFix) => {
    const outcomes = outcomesWhenActive(hit);

    expect(outcomes.includes("restored_by_fix")).toBe(includesFix);
    expect(outcomes).toEqual(expect.arrayContaining(["denied_final", "migrated", "acknowledged"]));
    expect(outcomes).not.toContain("restored_by_appeal");
  });

  it("are a false alarm and nothing else where nothing was hit", () => {
    expect(outcomesWhenActive({ class: "healthy", bucket: "not_a_ban" })).toEqual(["false_alarm"]);
  });

  it("after a watch are the ways access comes back", () => {
    expect(outcomesFor("monitoring", { class: null, bucket: null })).toHaveLength(3);
    expect(outcomesFor("closed", { class: null, bucket: null })).toEqual([]);
  });
});
