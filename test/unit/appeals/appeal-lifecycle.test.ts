import { describe, expect, it } from "vitest";
import {
  APPEAL_MOVES,
  APPEAL_STATES,
  type AppealFacts,
  type AppealMove,
  type AppealMover,
  type AppealState,
  decideMove,
  isOver,
  isWithMeta,
  mayEdit,
  movesFrom,
  STATE_WHEN_FILED_OUTSIDE,
} from "~/features/appeals/appeal-lifecycle";

const anAppealThatIs = (state: AppealState, overrides: Partial<AppealFacts> = {}): AppealFacts => ({
  state,
  writtenBy: ["dewi"],
  otherApprovers: 1,
  blockers: 0,
  openPoints: 0,
  roundWithMeta: null,
  isWindowOver: false,
  ...overrides,
});

const SARI: AppealMover = { id: "sari", mayOverride: true, reason: null };
const DEWI: AppealMover = { id: "dewi", mayOverride: true, reason: null };
const because = (mover: AppealMover, reason = "Nobody else is on duty."): AppealMover => ({
  ...mover,
  reason,
});

const refusalKey = (move: AppealMove, facts: AppealFacts, mover = SARI) => {
  const verdict = decideMove(move, facts, mover);
  return verdict.ok ? null : verdict.refusal.key;
};

describe("the life of an appeal", () => {
  it.each<[AppealState, [AppealMove, AppealState][]]>([
    [
      "draft",
      [
        ["send_to_review", "in_review"],
        ["withdraw", "withdrawn"],
        ["lapse", "lapsed"],
      ],
    ],
    [
      "in_review",
      [
        ["take_back", "draft"],
        ["request_changes", "changes_requested"],
        ["approve", "approved"],
        ["withdraw", "withdrawn"],
        ["lapse", "lapsed"],
      ],
    ],
    [
      "changes_requested",
      [
        ["send_to_review", "in_review"],
        ["withdraw", "withdrawn"],
        ["lapse", "lapsed"],
      ],
    ],
    [
      "approved",
      [
        ["request_changes", "changes_requested"],
        ["submit", "submitted"],
        ["withdraw", "withdrawn"],
        ["lapse", "lapsed"],
      ],
    ],
    [
      "submitted",
      [
        ["note_under_review", "under_review"],
        ["note_info_requested", "info_requested"],
        ["decide", "decided"],
        ["withdraw", "withdrawn"],
      ],
    ],
    [
      "under_review",
      [
        ["note_info_requested", "info_requested"],
        ["decide", "decided"],
        ["withdraw", "withdrawn"],
      ],
    ],
    [
      "info_requested",
      [
        ["answer_info", "under_review"],
        ["decide", "decided"],
        ["withdraw", "withdrawn"],
      ],
    ],
    ["decided", []],
    ["withdrawn", []],
    ["lapsed", []],
  ])("when %s, goes there and nowhere else", (state, moves) => {
    const facts = anAppealThatIs(state, { isWindowOver: true });
    const allowed = APPEAL_MOVES.flatMap((move) => {
      const verdict = decideMove(move, facts, SARI);
      return verdict.ok ? [[move, verdict.value.to]] : [];
    });

    expect(allowed).toEqual(moves);
    expect(movesFrom(state)).toEqual(moves.map(([move]) => move));
  });

  it.each(APPEAL_STATES)(
    "is editable, with Meta, over, or waiting for us when %s: never two of them",
    (state) => {
      expect(
        [mayEdit(state), isWithMeta(state), isOver(state)].filter(Boolean).length,
      ).toBeLessThan(2);
    },
  );

  it("says in a sentence why a move does not fit the state", () => {
    expect(decideMove("submit", anAppealThatIs("draft"), SARI)).toEqual({
      ok: false,
      refusal: { key: "appeals.refusals.moves.submit", params: { state: "draft" } },
    });
  });

  it("starts with Meta when it was filed outside", () => {
    expect(isWithMeta(STATE_WHEN_FILED_OUTSIDE)).toBe(true);
  });
});

describe("one appeal of a restriction at a time", () => {
  it("refuses to submit while another round is with Meta", () => {
    const verdict = decideMove(
      "submit",
      anAppealThatIs("approved", { roundWithMeta: 1 }),
      because(SARI),
    );

    expect(verdict).toEqual({
      ok: false,
      refusal: { key: "appeals.refusals.alreadyWithMeta", params: { round: 1 } },
    });
  });
});

describe("approval by a second person", () => {
  const inReview = anAppealThatIs("in_review");
  const withNobodyElse = anAppealThatIs("in_review", { otherApprovers: 0 });

  it("asks for the whole checklist, or a reason that stays on record", () => {
    const facts = anAppealThatIs("in_review", { openPoints: 2 });

    expect(decideMove("approve", facts, SARI)).toMatchObject({
      refusal: { key: "appeals.refusals.checklistOpen", params: { count: 2 } },
    });
    expect(decideMove("approve", facts, { ...because(SARI), mayOverride: false })).toMatchObject({
      ok: false,
    });
    expect(decideMove("approve", facts, because(SARI))).toEqual({
      ok: true,
      value: { to: "approved", overridden: ["checklist"] },
    });
  });

  it("is given by somebody who wrote none of it", () => {
    expect(decideMove("approve", inReview, SARI)).toEqual({
      ok: true,
      value: { to: "approved", overridden: [] },
    });
  });

  it("is refused to its writer while somebody else may give it, whatever the reason", () => {
    expect(refusalKey("approve", inReview, because(DEWI))).toBe("appeals.refusals.ownApproval");
  });

  it("asks a writer who is alone for a reason, and records the override", () => {
    expect(refusalKey("approve", withNobodyElse, DEWI)).toBe(
      "appeals.refusals.ownApprovalNeedsReason",
    );
    expect(refusalKey("approve", withNobodyElse, because(DEWI, "  "))).toBe(
      "appeals.refusals.ownApprovalNeedsReason",
    );
    expect(decideMove("approve", withNobodyElse, because(DEWI))).toEqual({
      ok: true,
      value: { to: "approved", overridden: ["own_approval"] },
    });
  });

  it("is refused to a writer who is alone but may not override", () => {
    const mover = { ...because(DEWI), mayOverride: false };

    expect(refusalKey("approve", withNobodyElse, mover)).toBe(
      "appeals.refusals.ownApprovalNotAllowed",
    );
  });
});

describe("open points of the readiness list", () => {
  it.each<[AppealMove, AppealState]>([
    ["send_to_review", "draft"],
    ["approve", "in_review"],
  ])("hold back %s until solved or overridden with a reason", (move, state) => {
    const facts = anAppealThatIs(state, { blockers: 2 });

    expect(refusalKey(move, facts, { ...SARI, mayOverride: false })).toBe(
      "appeals.refusals.blockers",
    );
    expect(refusalKey(move, facts)).toBe("appeals.refusals.blockersNeedReason");
    expect(decideMove(move, facts, because(SARI))).toMatchObject({
      ok: true,
      value: { overridden: ["blockers"] },
    });
  });

  it("are named together when an only approver overrides both", () => {
    const facts = anAppealThatIs("in_review", { blockers: 1, otherApprovers: 0 });

    expect(decideMove("approve", facts, because(DEWI))).toMatchObject({
      value: { overridden: ["blockers", "own_approval"] },
    });
  });
});

describe("the end of the window", () => {
  it("is needed for an appeal to lapse", () => {
    expect(refusalKey("lapse", anAppealThatIs("draft"))).toBe("appeals.refusals.windowOpen");
  });
});
