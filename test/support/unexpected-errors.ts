/** An unexpected `console.error` fails the test that caused it. */
import { afterEach, beforeEach, expect, vi } from "vitest";

let complaints: unknown[][] = [];

beforeEach(() => {
  complaints = [];
  vi.spyOn(console, "error").mockImplementation((...complaint) => {
    complaints.push(complaint);
  });
});

afterEach(() => {
  expect(expectedComplaints()).toEqual([]);
});

/** What was complained about so far in this test; whoever asks for it expected it. */
export function expectedComplaints(): unknown[][] {
  const seen = complaints;
  complaints = [];
  return seen;
}
