/** One grant, with what this reader may do with it now, and why not where it waits for others. */
import type { CaseKey } from "~/features/cases/case-queries.server";
import { can, type Permission } from "~/features/identity/permissions";
import type { Person } from "~/features/identity/person";
import { textsFor } from "~/platform/i18n/texts.server";
import { moment } from "~/platform/moment.server";
import { approvalLimit } from "../approval-limit";
import { decideGrant, type GrantMove, movesOpenTo } from "../grant-lifecycle";
import { policyOf } from "../policy/policy-queries.server";
import { grantOfCase } from "./grant-queries.server";

const NEEDED: Readonly<Record<GrantMove, Permission | null>> = {
  approve: "compensation:approve",
  reject: "compensation:approve",
  issue: "compensation:issue",
  redeem: "compensation:issue",
  reverse: "compensation:reverse",
  expire: null,
};

export async function grantView(
  person: Person,
  { id: caseId, businessId }: Pick<CaseKey, "id" | "businessId">,
  id: string,
) {
  const grant = await grantOfCase(person, caseId, id);
  if (!grant) return null;
  const settled = businessId ? await policyOf(businessId) : null;
  const nothing = { minor: 0, currency: grant.currency };
  const limit = settled ? approvalLimit(settled.policy, person.roles) : nothing;
  const [by, now] = [{ id: person.id, limit }, moment()];
  const isAllowed = (move: GrantMove) => {
    const needed = NEEDED[move];
    return needed !== null && can(person, needed);
  };
  const waits = grant.state === "proposed" && isAllowed("approve");
  const approval = waits ? decideGrant("approve", grant, by, now) : null;
  const t = textsFor(person.language, person.timeZone);
  return {
    grant,
    moves: movesOpenTo(grant, by, now).filter(isAllowed),
    why: approval && !approval.ok ? t(approval.refusal.key, approval.refusal.params) : null,
  };
}
