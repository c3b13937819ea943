import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { ShownRun } from "~/features/cases/runs/run";
import { RunProgress } from "~/features/cases/ui/runs/run-progress";
import { renderStub } from "../remix-stub";

const run = (changes: Partial<ShownRun>): ShownRun => ({
  id: "run",
  title: "Give cases to Rina",
  state: "running",
  total: 450,
  seen: 200,
  done: 190,
  undone: 0,
  kept: 0,
  createdAt: new Date("2026-11-22T01:00:00Z"),
  moves: [],
  ...changes,
});
const show = (changes: Partial<ShownRun>) =>
  renderStub(<RunProgress run={run(changes)} of="cases" path="/cases/assignments" />);

describe("work over many rows", () => {
  it("says how far it is, what was done and what was left", () => {
    show({ moves: ["pause", "cancel"] });

    expect(screen.getByText("200 of 450 looked at")).toBeTruthy();
    expect(screen.getByText("190 cases given away")).toBeTruthy();
    expect(screen.getByText(/^10 cases left as they were/)).toBeTruthy();
    const press = screen.getByRole("button", { name: "Pause" });
    expect(press.closest("form")?.getAttribute("action")).toBe(
      "/cases/assignments/run/moves/pause",
    );
  });

  it("waits for nothing once it is finished, though some left the filter meanwhile", () => {
    show({ state: "done", seen: 440, done: 440 });

    expect(screen.getByText("440 of 440 looked at")).toBeTruthy();
    expect(screen.queryByText(/left as/)).toBeNull();
  });

  it("counts what is back and what stayed once it is undone", () => {
    show({ state: "undone", seen: 450, done: 450, undone: 445, kept: 5 });

    expect(screen.getByText("450 of 450 looked at")).toBeTruthy();
    expect(screen.getByText("445 cases are back with who led them before")).toBeTruthy();
    expect(screen.getByText(/^5 cases stayed: begun in triage/)).toBeTruthy();
  });
});
