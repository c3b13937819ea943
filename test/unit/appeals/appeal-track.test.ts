import { describe, expect, it } from "vitest";
import { APPEAL_OUTCOMES, APPEAL_STATES } from "~/features/appeals/appeal-lifecycle";
import { type AppealForTrack, appealOffered, appealTrack } from "~/features/appeals/appeal-track";
import { SECTIONS } from "~/features/appeals/questions/appeal-questions";
import en from "~/locales/en";
import indonesian from "~/locales/id";
import { formatFor } from "~/platform/i18n/format";
import { wording } from "~/platform/i18n/word";

const t = wording(en, formatFor("en", "Asia/Jakarta"));

const appeal = (changes: Partial<AppealForTrack>): AppealForTrack => ({
  number: 2,
  round: 1,
  state: "draft",
  outcome: null,
  writerIds: ["dewi"],
  sentByName: "Dewi",
  sentById: "dewi",
  otherApprovers: 1,
  assigned: [],
  decisionDueAt: null,
  askAgainAt: null,
  windowEndsAt: null,
  ...changes,
});

const reports = [
  ...APPEAL_STATES.map((state) => appealTrack(appeal({ state }))),
  ...APPEAL_OUTCOMES.map((outcome) => appealTrack(appeal({ state: "decided", outcome }))),
  appealTrack(appeal({ state: "in_review", otherApprovers: 0 })),
  appealOffered(null),
];

describe("what the appeal stage reports", () => {
  it("has words for every state, decision and next step", () => {
    const said = reports.flatMap(({ summary, next = [] }) => [summary, ...next]);

    for (const { key, params } of said) expect(t(key, params)).not.toBe(key);
  });

  it("waits while Meta has it, and is our turn when Meta asks", () => {
    const states = (["submitted", "under_review", "info_requested"] as const).map(
      (state) => appealTrack(appeal({ state })).state,
    );

    expect(states).toEqual(["waiting", "waiting", "in_progress"]);
  });

  it("never asks those who wrote it to review it", () => {
    const { next = [] } = appealTrack(appeal({ state: "in_review" }));

    expect(next).toMatchObject([
      { key: "appealTrack.next.review", exceptPersonIds: ["dewi"], href: "appeals/2/review" },
    ]);
  });

  it("asks whoever sent it where nobody else may approve", () => {
    const { next = [] } = appealTrack(appeal({ state: "in_review", otherApprovers: 0 }));

    expect(next).toMatchObject([{ key: "appealTrack.next.approveAlone", personId: "dewi" }]);
  });
});

it("names every section by its own title", () => {
  for (const { id, title } of SECTIONS) {
    expect(en.appealTrack.sections[id]).toBe(title.en);
    expect(indonesian.appealTrack.sections[id]).toBe(title.id);
  }
});

it("asks whoever has a section to finish it, before what everybody may do", () => {
  const dueAt = new Date("2026-12-03T16:59:00Z");
  const { next } = appealTrack(
    appeal({
      state: "draft",
      assigned: [{ section: "consent", personId: "sari", dueAt }],
    }),
  );

  expect(next?.[0]).toEqual({
    role: null,
    personId: "sari",
    key: "appealTrack.next.finishSection",
    params: { round: 1, section: "consent" },
    href: "appeals/2/sections/consent",
    dueAt,
  });
  expect(appealTrack(appeal({ state: "in_review" })).next).toHaveLength(1);
});
