import { describe, expect, it } from "vitest";
import type { z } from "zod/mini";
import {
  caseFactsSchema,
  endSchema,
  newCaseSchema,
  relapseSchema,
  restorationSchema,
} from "~/features/cases/case-schemas";
import { wallClockOf } from "~/platform/i18n/wall-clock";

const seen = { summary: "The banner", heardFrom: "meta_notice" };
const FORMS: readonly [string, z.core.$ZodType, string, string, Record<string, unknown>][] = [
  ["a new case", newCaseSchema, "happenedAt", "happenedZone", { ...seen, assetIds: [] }],
  ["the facts of a case", caseFactsSchema, "happenedAt", "happenedZone", { ...seen, version: 1 }],
  [
    "a restoration",
    restorationSchema,
    "restoredAt",
    "restoredZone",
    { outcome: "restored_by_appeal", watchDays: 7, seenPhase: "active" },
  ],
  [
    "a relapse",
    relapseSchema,
    "restrictedAt",
    "restrictedZone",
    { reason: "It is back", seenPhase: "monitoring" },
  ],
  ["the end of a restriction", endSchema, "endedAt", "endedZone", {}],
];

describe.each(FORMS)("%s", (_name, schema, clock, zone, rest) => {
  const at = (minutes: number) => {
    const moment = new Date(Date.now() + minutes * 60_000);
    const form = { ...rest, [clock]: wallClockOf(moment, "Asia/Jakarta"), [zone]: "Asia/Jakarta" };
    return (schema as z.ZodMiniType).safeParse(form);
  };

  it("tells of a moment that has come", () => {
    expect(at(-1).error?.issues ?? []).toEqual([]);
    expect(at(2).success).toBe(true);
  });

  it("is refused for a zone that is none by the zone alone", () => {
    const form = { ...rest, [clock]: "2026-11-20T10:00", [zone]: "Nowhere/At all" };
    const { error } = (schema as z.ZodMiniType).safeParse(form);
    expect(error?.issues).toMatchObject([{ path: [zone], message: "common.errors.zone" }]);
  });

  it("says beside the clock that a moment is still to come", () => {
    expect(at(60).error?.issues).toMatchObject([{ path: [clock], message: "common.errors.ahead" }]);
  });
});
