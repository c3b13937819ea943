import { describe, expect, it } from "vitest";
import type { CasePhase } from "~/features/cases/case-phase";
import { actionsOpenTo } from "~/features/cases/page/case-actions";
import type { Role } from "~/features/identity/permissions";

const offered = (role: Role, phase: CasePhase) =>
  actionsOpenTo({ roles: [role] }, phase).map(({ action }) => action);

describe("what can be done with a case", () => {
  it.each<[CasePhase, string[]]>([
    ["new", ["owner", "facts", "links", "merge", "void"]],
    ["triage", ["owner", "classify", "facts", "links", "merge", "void"]],
    ["active", ["owner", "classify", "restore", "close", "facts", "links", "merge", "void"]],
    ["monitoring", ["owner", "classify", "relapse", "close", "facts", "links", "merge", "void"]],
    ["closed", ["links", "reopen"]],
    ["void", ["reopen"]],
    ["merged", []],
  ])("by a support lead when it is %s: %j", (phase, actions) => {
    expect(offered("support_lead", phase)).toEqual(actions);
  });

  it("is nothing for who may only read", () => {
    expect(offered("viewer", "active")).toEqual([]);
    expect(offered("customer_care", "active")).toEqual([]);
  });

  it("is reopening for an administrator who leads no cases", () => {
    expect(offered("admin", "closed")).toEqual(["reopen"]);
  });
});
