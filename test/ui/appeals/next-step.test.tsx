import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { AppealHubProps } from "~/features/appeals/ui/hub/appeal-hub";
import { NextStep } from "~/features/appeals/ui/hub/next-step";
import { renderStub } from "../remix-stub";

type Section = { id: string; title: string; state: string };

/** What is offered, the main thing first. */
function offered(sections: Section[], blockers: number) {
  const completed = sections.filter(({ state }) => state === "completed").length;
  const props = {
    appeal: { reference: "C-2026-0001", number: 1, round: 1, state: "draft", origin: "built" },
    casePhase: "active",
    overview: { sections, completed, blockers },
    filing: { reviews: [], decision: null },
    moves: ["send_to_review"],
    nextRound: null,
  } as unknown as AppealHubProps;
  renderStub(<NextStep {...props} />);
  return screen
    .getAllByRole("link")
    .map((link) => `${link.textContent} ${link.getAttribute("href")?.split("/appeals/1/")[1]}`);
}

const written = { id: "business", title: "The business", state: "completed" };

describe("the next step of a draft", () => {
  it("is the first section that is not complete", () => {
    const begun = { id: "ask", title: "The ask", state: "in_progress" };

    expect(offered([written, begun], 3)).toEqual([
      "Write: The ask sections/ask",
      "Send to review sending",
    ]);
  });

  it("leads to the plan's own page", () => {
    const plan = { id: "remediation", title: "Remediation plan", state: "not_started" };

    expect(offered([plan], 3)[0]).toBe("Write: Remediation plan actions");
  });

  it("is what is left to solve once everything is written", () => {
    expect(offered([written], 2)[0]).toBe("See what is left to solve readiness");
  });

  it("is the review once nothing is left", () => {
    expect(offered([written], 0)).toEqual(["Send to review sending"]);
  });
});
