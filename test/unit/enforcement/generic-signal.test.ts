import { describe, expect, it } from "vitest";

import { GENERIC_SAMPLE, genericSignalSchema } from "~/features/enforcement/generic-signal";
import { SIGNAL_KINDS } from "~templates/rules/signal-kinds";
import { assetsOf, lineOf, linesOf } from "./lines-of";

describe("our own JSON", () => {
  it("is read as its sample says", () => {
    expect(genericSignalSchema.safeParse(GENERIC_SAMPLE).success).toBe(true);
    expect(lineOf(GENERIC_SAMPLE)).toMatchObject({
      source: "generic",
      kind: "restriction_started",
      severity: "high",
      assets: [{ level: "waba", id: "102290129340398" }],
      restrictionTypes: ["RESTRICTED_BIZ_INITIATED_MESSAGING"],
      expiresAt: "2026-11-25T09:30:00.000Z",
      violationType: "SCAM",
      remediation: "Review the templates that were reported.",
      opensCase: true,
      needsPerson: false,
    });
  });

  it.each(SIGNAL_KINDS.filter((kind) => kind !== "unknown"))("takes %s", (kind) => {
    expect(lineOf({ id: "e-1", kind, happened_at: 1_764_547_200 })).toMatchObject({
      source: "generic",
      kind,
    });
  });

  it("takes a list, `type` for `kind`, and a number for a phone", () => {
    const lines = linesOf({
      signals: [
        {
          id: "e-1",
          type: "disabled",
          assets: [{ level: "phone_number", id: "+62 812-0000-0001" }],
        },
        {
          id: "e-2",
          kind: "health",
          messaging_state: "limited",
          assets: [{ level: "portfolio", id: 506914307650001 }],
        },
      ],
    });

    expect(lines.map(assetsOf)).toEqual([
      ["phone_number +6281200000001"],
      ["portfolio 506914307650001"],
    ]);
    expect(lines[1]?.messagingState).toBe("LIMITED");
  });

  it.each([
    [
      { id: "e-1", kind: "exploded", assets: [{ level: "waba", id: "102290129340001" }] },
      "exploded",
    ],
    [
      { id: "e-1", kind: "warning", assets: [{ level: "galaxy", id: "102290129340001" }] },
      "galaxy",
    ],
    [{ id: "e-1", kind: "warning", remediation: 7 }, "remediation"],
    [{ kind: "warning", happened_at: 1_764_547_200 }, "id"],
  ])("puts %j before a person, and says why", (payload, named) => {
    const line = lineOf(payload);

    expect(line).toMatchObject({ source: "generic", needsPerson: true });
    expect(line.why).toContain(named);
  });
});
