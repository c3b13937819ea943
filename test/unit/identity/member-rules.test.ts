import { describe, expect, it } from "vitest";
import {
  type Access,
  accessChange,
  decideDeactivation,
  decideRoles,
  type MemberFacts,
} from "~/features/identity/members/member-rules";

const aMember = (facts: Partial<MemberFacts> = {}): MemberFacts => ({
  isSelf: false,
  isActive: true,
  roles: ["admin"],
  otherAdmins: 1,
  ...facts,
});

const refusal = (key: string) => ({ ok: false, refusal: { key: `identity.refusals.${key}` } });

describe("deactivating", () => {
  it.each<[string, Partial<MemberFacts>, string | null]>([
    ["a colleague", { roles: ["viewer"], otherAdmins: 1 }, null],
    ["one of two administrators", {}, null],
    ["the last administrator", { otherAdmins: 0 }, "lastAdmin"],
    ["oneself", { isSelf: true }, "deactivateSelf"],
    ["oneself as the last administrator", { isSelf: true, otherAdmins: 0 }, "lastAdmin"],
    ["somebody who is deactivated", { isActive: false }, "alreadyDeactivated"],
  ])("%s", (_who, facts, refused) => {
    const verdict = decideDeactivation(aMember(facts));

    expect(verdict).toEqual(refused ? refusal(refused) : { ok: true, value: undefined });
  });
});

describe("taking the administrator's role", () => {
  it.each<[string, Partial<MemberFacts>, boolean]>([
    ["from one of two", {}, true],
    ["from the last one", { otherAdmins: 0 }, false],
    ["from a deactivated one", { isActive: false, otherAdmins: 0 }, true],
    ["from somebody who has it not", { roles: ["viewer"], otherAdmins: 0 }, true],
  ])("%s", (_who, facts, isAllowed) => {
    expect(decideRoles(aMember(facts), ["viewer"]).ok).toBe(isAllowed);
  });
});

describe("a change of access", () => {
  const before: Access = { roles: ["viewer", "admin"], sees: "some", businessIds: ["b", "a"] };

  it("names what was given and what was taken", () => {
    const after: Access = { ...before, roles: ["viewer", "support_lead"] };

    expect(accessChange(before, after)).toEqual({
      granted: ["support_lead"],
      removed: ["admin"],
      limitsChanged: false,
    });
  });

  it.each<[string, Partial<Access>, boolean]>([
    ["the same businesses in another order", { businessIds: ["a", "b"] }, false],
    ["one business more", { businessIds: ["a", "b", "c"] }, true],
    ["another business", { businessIds: ["a", "c"] }, true],
    ["all businesses", { sees: "all", businessIds: [] }, true],
  ])("knows %s", (_what, change, limitsChanged) => {
    expect(accessChange(before, { ...before, ...change })).toMatchObject({ limitsChanged });
  });
});
