import { describe, expect, it } from "vitest";
import { nextActions } from "~/features/cases/tracks/tracks";
import { type RecoveryFacts, recoveryTrack } from "~/features/recovery/recovery-track";

const NOW = new Date("2026-11-27T05:00:00Z");

const facts = (says: Partial<RecoveryFacts> = {}): RecoveryFacts => ({
  hasWindow: true,
  customers: 200,
  underWay: 0,
  toContact: 0,
  responded: 0,
  inCampaign: 0,
  hasBegun: true,
  waiting: 0,
  insideWindow: 0,
  unanswered: 0,
  windowClosesAt: null,
  stopped: 0,
  toApprove: 0,
  proposerIds: [],
  toHandOut: 0,
  rights: 0,
  rightsDueAt: null,
  ...says,
});

const asked = (says: Partial<RecoveryFacts>, role: "customer_care" | "support_lead") => {
  const track = recoveryTrack(facts(says));
  const { mine } = nextActions(
    [{ stage: "recovery", next: track?.next ?? [] }],
    { id: "sari", roles: [role] },
    NOW,
  );
  return mine.map(({ key, params }) => [key.replace("recoveryTrack.next.", ""), params?.count]);
};

describe("the recovery track of a case", () => {
  it("says nothing before anybody began, and holds back nothing before customers are known", () => {
    expect(recoveryTrack(facts({ customers: 0, hasWindow: false }))).toBeNull();
    expect(recoveryTrack(facts({ customers: 0 }))?.blocksClosing ?? false).toBe(false);
  });

  it.each([
    ["not_started", { underWay: 200, toContact: 200, hasBegun: false }],
    ["in_progress", { underWay: 200, toContact: 120 }],
    ["waiting", { underWay: 200 }],
    ["waiting", { underWay: 200, toContact: 80, inCampaign: 80 }],
    ["in_progress", { waiting: 1, unanswered: 1 }],
    ["in_progress", { toApprove: 4, proposerIds: ["rina"] }],
    ["in_progress", { toHandOut: 1 }],
    ["done", {}],
  ] as const)("is %s with %j, and holds back closing", (state, says) => {
    expect(recoveryTrack(facts(says))).toMatchObject({ state, blocksClosing: true });
  });

  it("asks customer care for who waits first, then for who heard nothing, then for what is owed", () => {
    const says: Partial<RecoveryFacts> = {
      underWay: 150,
      toContact: 130,
      inCampaign: 10,
      responded: 7,
      waiting: 12,
      insideWindow: 3,
      unanswered: 5,
      stopped: 1,
      toApprove: 4,
      proposerIds: ["rina"],
      toHandOut: 2,
      rights: 1,
    };
    const care = [
      ["insideWindow", 3],
      ["rights", 1],
      ["answer", 5],
      ["stopped", 1],
      ["contact", 120],
      ["handOut", 2],
      ["makeWhole", 7],
    ];

    expect(asked(says, "customer_care")).toEqual(care);
    expect(asked(says, "support_lead")).toEqual(care.toSpliced(5, 0, ["approve", 4]));
  });

  it("says when the first window closes, and asks nobody to approve what they proposed alone", () => {
    const windowClosesAt = new Date("2026-11-27T09:00:00Z");
    const track = recoveryTrack(
      facts({
        underWay: 1,
        waiting: 1,
        insideWindow: 1,
        windowClosesAt,
        toApprove: 1,
        proposerIds: ["sari"],
      }),
    );

    expect(track?.next?.[0]).toMatchObject({ dueAt: windowClosesAt });
    expect(asked({ toApprove: 1, proposerIds: ["sari"] }, "support_lead")).toEqual([]);
  });
});
