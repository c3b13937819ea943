import { describe, expect, it } from "vitest";
import { APPEAL_OUTCOMES } from "~/features/appeals/appeal-lifecycle";
import { mayStartNextRound, nextRound } from "~/features/appeals/rounds/next-round";
import { completeAnswers, DONE, PROMISED } from "./complete-appeal";

describe("the next round", () => {
  const last = { round: 2, answers: completeAnswers(2), items: [DONE, PROMISED] };

  it("starts from the last, and asks what is new", () => {
    const { round, answers, items, asksAnew } = nextRound(last);

    expect(round).toBe(3);
    expect(answers.trigger).toEqual(last.answers.trigger);
    expect(items).toEqual(last.items);
    for (const question of asksAnew) expect(answers[question]).toBeUndefined();
    expect(asksAnew).toContain("news_since_decision");
  });

  it("names the promises that are still open", () => {
    expect(nextRound(last).openPromises).toEqual([PROMISED]);
  });

  it("leaves the last round as it was", () => {
    nextRound(last);

    expect(last.answers).toEqual(completeAnswers(2));
  });

  it("is needed after every outcome but a reversal", () => {
    expect(APPEAL_OUTCOMES.filter(mayStartNextRound)).toEqual(["partly", "unchanged", "no_answer"]);
  });
});
