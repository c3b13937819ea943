import { describe, expect, it } from "vitest";

import { readInstant } from "~/features/enforcement/reading/read-instant";

describe("an instant", () => {
  it.each([
    ["1795000000", "2026-11-18T11:06:40.000Z"],
    ["1795000000000", "2026-11-18T11:06:40.000Z"],
    ["2026-04-19T13:59:20+0000", "2026-04-19T13:59:20.000Z"],
    ["2026-04-19T13:59:20+07:00", "2026-04-19T06:59:20.000Z"],
    ["2026-01-19T13:50:20.00Z", "2026-01-19T13:50:20.000Z"],
    ["2026-08-14T13:00:00.000000Z", "2026-08-14T13:00:00.000Z"],
    ["2026-04-10", "2026-04-10T00:00:00.000Z"],
    ["April 17, 2025", "2025-04-17T00:00:00.000Z"],
    ["December 9, 2022", "2022-12-09T00:00:00.000Z"],
    ["Dec 9, 2022", "2022-12-09T00:00:00.000Z"],
    ["9 Desember 2022", "2022-12-09T00:00:00.000Z"],
    ["17 Agt 2026", "2026-08-17T00:00:00.000Z"],
  ])("is read from %s", (written, instant) => {
    expect(readInstant(written)?.toISOString()).toBe(instant);
  });

  it.each([
    "",
    "0",
    "DATE",
    "TIMESTAMP",
    "February 30, 2026",
    "2026-13-01",
    "2026-02-30",
    "13",
    null,
    undefined,
  ])("is not made out of %j", (written) => {
    expect(readInstant(written)).toBeNull();
  });
});
