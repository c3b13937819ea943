import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { progressSpan } from "~/features/recovery/progress/progress-charts";
import type { ProgressFigures } from "~/features/recovery/progress/progress-figures";
import { ProgressScreen } from "~/features/recovery/progress/ui/progress-screen";
import { renderStub } from "../remix-stub";

const NOW = new Date("2026-11-27T03:42:00Z");

const FIGURES: ProgressFigures = {
  twice: 0,
  stages: { identified: 80, contacted: 40, responded: 0, made_whole: 10 },
  steps: {
    contacted: [{ at: "2026-11-26T03:00:00.000Z", count: 40 }],
    responded: [],
    made_whole: [{ at: "2026-11-27T03:00:00.000Z", count: 10 }],
  },
  channels: [{ channel: "whatsapp", customers: 40 }],
  letters: [
    { channel: "email", harm: "question", language: "id", sent: 12, arrived: null, answered: 3 },
    { channel: "whatsapp", harm: "otp", language: "id", sent: 40, arrived: 31, answered: 0 },
  ],
  unreached: [
    { why: "not_tried", customers: 30 },
    { why: "no_address", customers: 10 },
  ],
  left: { toContact: 40, toMakeWhole: 30, requests: 3 },
  money: [{ currency: "IDR", state: "issued", grants: 4, minor: "10000000", points: 0 }],
  budget: null,
  scores: [0, 0, 0, 0, 0],
  scored: [],
};

const show = (figures: ProgressFigures, language: "en" | "id" = "en") =>
  renderStub(
    <ProgressScreen
      recovery="/cases/C-1/recovery"
      language={language}
      mayWork={false}
      view={{
        asOf: NOW,
        isKept: true,
        figures,
        window: null,
        estimate: { customers: null, sure: "not_measured", source: null },
        lost: [],
      }}
      span={progressSpan(figures, { endedAt: null, now: NOW, zone: "UTC" })}
    />,
    { language },
  );

const row = (table: string, name: string) =>
  within(screen.getByRole("table", { name: table })).getByRole("row", { name: new RegExp(name) });

describe("the page about progress", () => {
  it("leads from each count to its customers, and from a zero nowhere", () => {
    show(FIGURES);

    const contacted = within(row("From known to made whole", "^Contacted"));
    expect(contacted.getByRole("link", { name: "40" }).getAttribute("href")).toBe(
      "/cases/C-1/recovery/customers?group=contacted",
    );
    expect(contacted.getByText("50 %")).toBeTruthy();
    const answered = within(row("From known to made whole", "^Has answered"));
    expect(answered.queryByRole("link")).toBeNull();
    expect(
      within(row("Not reached yet", "Nobody has tried yet")).getByRole("link").getAttribute("href"),
    ).toBe("/cases/C-1/recovery/customers?group=unreached.not_tried");
  });

  it("says what was not measured, and warns of shares of few", async () => {
    show(FIGURES);

    const mail = row("Answers by letter", "Question");
    expect(within(mail).getByText("Not measured")).toBeTruthy();
    expect(within(mail).getByText(/Fewer than 30 letters/)).toBeTruthy();
    const whatsapp = row("Answers by letter", "One-time code");
    expect(within(whatsapp).getByText("31")).toBeTruthy();
    expect(within(whatsapp).queryByText(/Fewer than/)).toBeNull();
    expect(await screen.findByText(/That is not a zero/)).toBeTruthy();
  });

  it("says as of when kept figures are, and what a customer made whole costs", () => {
    show(FIGURES);

    expect(screen.getByText(/As of 27 Nov 2026, .*counted every ten minutes/)).toBeTruthy();
    expect(screen.getByText(/Handed out for each customer made whole: IDR 10,000/)).toBeTruthy();
  });

  it("draws the days with a table of the same numbers, in Indonesian too", () => {
    show(FIGURES, "id");

    const says = "40 pertama kali dihubungi, 0 pertama kali membalas, 10 dipulihkan";
    expect(screen.getByRole("img", { name: says })).toBeTruthy();
    const day = within(screen.getByRole("table", { name: says })).getByRole("row", {
      name: /26 Nov 2026/,
    });
    expect(within(day).getByText("40")).toBeTruthy();
  });

  it("has nothing to count before anybody is known by name", () => {
    show({
      ...FIGURES,
      stages: { identified: 0, contacted: 0, responded: 0, made_whole: 0 },
    });

    expect(screen.queryByRole("table")).toBeNull();
    expect(screen.getByText(/No customer is known by name yet/)).toBeTruthy();
  });
});
