import { expect, it } from "vitest";
import { readParticipants, writeParticipants } from "~/features/correspondence/participants";
import { spreadOf } from "~/features/correspondence/scorecard/durations";

it("reads who is on their side, one a line", () => {
  const people = readParticipants(
    "Mei Lin <mei@ycloud.example>\n\n service@ycloud.com \nDuty desk",
  );

  expect(people).toEqual([
    { name: "Mei Lin", address: "mei@ycloud.example" },
    { name: "service@ycloud.com", address: "service@ycloud.com" },
    { name: "Duty desk", address: "" },
  ]);
  expect(readParticipants(writeParticipants(people))).toEqual(people);
});

it("measures by what really happened, never between two values", () => {
  expect(spreadOf([])).toBeNull();
  expect(spreadOf([5])).toEqual({ count: 1, medianMs: 5, p90Ms: 5 });
  expect(spreadOf([10, 1, 2, 3, 4, 5, 6, 7, 8, 9])).toEqual({ count: 10, medianMs: 5, p90Ms: 9 });
});
