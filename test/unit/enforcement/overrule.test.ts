import { describe, expect, it } from "vitest";

import { decideOverrule, overrule } from "~/features/enforcement/overrule";
import { NOW } from "./classify";

const input = { answers: { connection: "api", cause: "complaints" }, noticedAt: NOW, now: NOW };

describe("a classification that a person overrules", () => {
  it("follows the same rules from its class on", () => {
    const result = overrule(
      { restrictionClass: "locked", level: "portfolio", reason: "Meta told us on the phone." },
      input,
    );

    expect(result).toMatchObject({
      restrictionClass: "locked",
      level: "portfolio",
      bucket: "banned",
      route: "appeal",
      playbook: "appeal",
      doors: ["business_support_home"],
      causes: ["complaints"],
    });
    expect(result.deadlines.map(({ clock }) => clock)).toContain("appeal_window");
    expect(result.reasons.map(({ says }) => says.en)).toContain("Meta told us on the phone.");
  });

  it("still sends no app number to Business Support Home", () => {
    const result = overrule(
      { restrictionClass: "warned", level: "app_number", reason: "Seen on the phone." },
      input,
    );

    expect(result.doors).toEqual(["in_app_review"]);
  });

  it("needs a reason, and a level at which the class occurs", () => {
    const asked = { restrictionClass: "locked", level: "waba", reason: "Because." } as const;

    expect(decideOverrule(asked)).toMatchObject({ ok: true });
    expect(decideOverrule({ ...asked, reason: " " })).toMatchObject({ ok: false });
    expect(decideOverrule({ ...asked, level: "recipient" })).toMatchObject({
      ok: false,
      refusal: { key: "enforcement.overrule.unlikelyLevel" },
    });
  });
});
