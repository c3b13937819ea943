/** Proposes what the policy gives, for some customers of a case, or what somebody settles by hand for one. */
import { systemActor } from "~/features/audit/actor";
import { recordEvents } from "~/features/audit/record-event.server";
import type { CasePhase } from "~/features/cases/case-phase";
import { isOpen } from "~/features/cases/case-phase";
import type { Person } from "~/features/identity/person";
import { db, type Tx } from "~/platform/db.server";
import { moment } from "~/platform/moment.server";
import { timeOrderedId } from "~/platform/time-ordered-id.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import type { Prisma } from "~prisma/generated/client";
import { moneyText } from "../../money";
import { reportRecovery } from "../../report-recovery.server";
import type { GrantEvent } from "../compensation-events";
import { entitlementOf, type Line } from "../entitlement";
import type { CostingKind } from "../grant-kind";
import { type HeldBudget, openBudget, unclaimed } from "../ledger/hold-budget.server";
import { keepMovements } from "../ledger/keep-ledger.server";
import { postingsOf } from "../ledger-rule";
import { policyOf, type SettledPolicy } from "../policy/policy-queries.server";
import { claimsOfCustomers, type OpenClaim } from "./claims-of-customers.server";
import type { ByHand } from "./grant-schemas";

/** Why somebody gets nothing more. The sentences are `compensation.passedOver.*`. */
export const PASSED_OVER = [
  "nothingOpen",
  "noRow",
  "apology",
  "noWorth",
  "noRoom",
  "leftAlone",
] as const;
export type PassedOver = (typeof PASSED_OVER)[number];

export type Proposed = {
  count: number;
  minor: bigint;
  currency: string;
  passedOver: Partial<Record<PassedOver, number>>;
};

export type CaseOfGrants = { id: string; businessId: string | null; phase: CasePhase };

export function proposeFor(
  person: Person,
  of: CaseOfGrants,
  customerIds: readonly string[],
): Promise<Verdict<Proposed>> {
  return db.$transaction(async (tx) => {
    const proposed = await proposeWithin(tx, person, of, customerIds, null);
    if (!proposed.ok) return proposed;
    if (proposed.value.count > 0) {
      await reportRecovery(tx, of.id, moment());
      return proposed;
    }
    const [why = "nothingOpen"] = Object.keys(proposed.value.passedOver) as PassedOver[];
    return refuse(`compensation.passedOver.${why}`);
  });
}

/** @param runId the run it is a part of: then the events stay off the case's timeline */
export async function proposeWithin(
  tx: Tx,
  person: Person,
  of: CaseOfGrants,
  customerIds: readonly string[],
  runId: string | null,
): Promise<Verdict<Proposed>> {
  const begun = await begin(tx, person, of);
  if (!begun.ok) return begun;
  const { settled, budget } = begun.value;
  const { policy } = settled;
  const passedOver: Partial<Record<PassedOver, number>> = {};
  const pass = (why: PassedOver) => {
    passedOver[why] = (passedOver[why] ?? 0) + 1;
  };
  const drafts: Draft[] = [];
  let left = Number(unclaimed(budget));
  const given = new Map<string, number>();
  const people = await claimsOfCustomers(tx, of.id, customerIds, true);
  const leftAlone = customerIds.length - people.length;
  if (leftAlone > 0) passedOver.leftAlone = leftAlone;
  for (const { customerId, others, held, claims } of people) {
    const now = others.reduce((sum, other) => sum + (given.get(other) ?? 0), 0);
    const { lines, total } = entitlementOf(policy, claims, {
      person: policy.perPerson - held - now,
      total: left,
    });
    given.set(customerId, total);
    left -= total;
    if (lines.length === 0) pass("nothingOpen");
    for (const [at, line] of lines.entries()) {
      const claim = claims[at];
      if (claim && line.amount > 0) drafts.push({ customerId, claim, line });
      else pass(whyNothing(line));
    }
  }
  const rows = drafts.map((draft) => rowOf(draft, settled, of.id, runId));
  await keepProposals(tx, person, of.id, budget, rows, policy.freeUpTo);
  const minor = rows.reduce((sum, { amountMinor }) => sum + BigInt(amountMinor), 0n);
  return allow({ count: rows.length, minor, currency: budget.currency, passedOver });
}

/** An amount that a person settles, with the reason. It counts against the same limits, and always needs a second person. */
export function proposeByHand(
  person: Person,
  of: CaseOfGrants,
  customerId: string,
  { kind, amountMinor, points, note }: ByHand,
): Promise<Verdict<number>> {
  return db.$transaction(async (tx) => {
    const begun = await begin(tx, person, of);
    if (!begun.ok) return begun;
    const { settled, budget } = begun.value;
    const { currency } = budget;
    const [found] = await claimsOfCustomers(tx, of.id, [customerId], true);
    if (!found) return refuse("compensation.passedOver.leftAlone");
    const room = settled.policy.perPerson - found.held;
    if (amountMinor > room) {
      const left = moneyText({ minor: Math.max(0, room), currency });
      return refuse("compensation.refusals.overPerson", { left });
    }
    if (BigInt(amountMinor) > unclaimed(budget)) {
      const left = moneyText({ minor: Math.max(0, Number(unclaimed(budget))), currency });
      return refuse("compensation.refusals.overBudget", { left });
    }
    const row: Row = {
      id: timeOrderedId(),
      caseId: of.id,
      customerId,
      kind,
      amountMinor: BigInt(amountMinor),
      currency,
      points: kind === "points" ? points : 0,
      harm: found.claims[0]?.harm ?? "other",
      segment: found.claims[0]?.segment ?? "",
      wantedMinor: BigInt(amountMinor),
      note,
    };
    const [number = 0] = await keepProposals(tx, person, of.id, budget, [row], null);
    await reportRecovery(tx, of.id, moment());
    return allow(number);
  });
}

async function begin(
  tx: Tx,
  person: Person,
  { id, businessId, phase }: CaseOfGrants,
): Promise<Verdict<{ settled: SettledPolicy; budget: HeldBudget }>> {
  if (!isOpen(phase)) return refuse("compensation.refusals.closed");
  const settled = businessId ? await policyOf(businessId, tx) : null;
  if (!settled) return refuse("compensation.refusals.noPolicy");
  const budget = await openBudget(tx, person, id, settled.policy);
  if (budget.currency !== settled.policy.currency) {
    const { currency } = settled.policy;
    return refuse("compensation.refusals.otherCurrency", { currency, budget: budget.currency });
  }
  return allow({ settled, budget });
}

type Draft = {
  customerId: string;
  claim: OpenClaim;
  line: Line;
};

type Row = Omit<
  Prisma.GrantCreateManyInput,
  "number" | "proposedById" | "proposedByName" | "amountMinor" | "kind"
> & { id: string; amountMinor: bigint; kind: CostingKind };

const whyNothing = ({ row, kind, wanted }: Line): PassedOver => {
  if (row === null) return "noRow";
  if (kind === "apology") return "apology";
  return wanted === 0 ? "noWorth" : "noRoom";
};

const rowOf = (
  { customerId, claim, line }: Draft,
  settled: SettledPolicy,
  caseId: string,
  runId: string | null,
): Row => ({
  id: timeOrderedId(),
  caseId,
  customerId,
  kind: line.kind as CostingKind,
  amountMinor: BigInt(line.amount),
  currency: settled.policy.currency,
  points: line.points,
  claim: claim.key,
  reference: claim.reference,
  harm: claim.harm,
  segment: claim.segment,
  lossMinor: claim.loss ? BigInt(claim.loss.minor) : null,
  lossCurrency: claim.loss?.currency ?? "",
  policyId: settled.id,
  row: line.row,
  wantedMinor: BigInt(line.wanted),
  cut: line.cut ?? "",
  runId,
});

/** Small ones are approved by the policy itself, as far as it says so; `freeUpTo` is null where none is. */
async function keepProposals(
  tx: Tx,
  person: Person,
  caseId: string,
  budget: HeldBudget,
  rows: readonly Row[],
  freeUpTo: number | null,
): Promise<number[]> {
  if (rows.length === 0) return [];
  const at = moment();
  const isFree = ({ amountMinor }: Row) => freeUpTo !== null && amountMinor <= BigInt(freeUpTo);
  const data = rows.map((row, place) => ({
    ...row,
    number: budget.lastNumber + place + 1,
    proposedById: person.id,
    proposedByName: person.name,
    proposedAt: at,
    ...(isFree(row) && { state: "approved" as const, decidedAt: at }),
  }));
  await tx.grant.createMany({ data });
  const free = data.filter(isFree);
  const sum = (of: readonly Row[]) =>
    of.reduce((total, { amountMinor }) => total + amountMinor, 0n);
  await tx.compensationBudget.update({
    where: { caseId },
    data: {
      lastNumber: { increment: rows.length },
      proposedMinor: { increment: sum(rows) - sum(free) },
      committedMinor: { increment: sum(free) },
    },
  });
  await keepMovements(
    tx,
    systemActor,
    budget,
    free.map(({ id, amountMinor }) => ({
      grantId: id,
      move: "approve",
      postings: postingsOf("proposed", "approved", amountMinor),
    })),
  );
  const eventOf = (row: (typeof data)[number], kind: "grant.proposed" | "grant.approved") => {
    const amount = moneyText({ minor: Number(row.amountMinor), currency: row.currency });
    const event: GrantEvent = { kind, detail: { number: row.number, amount, grantKind: row.kind } };
    return {
      subject: { kind: "grant", id: row.id },
      caseId: row.runId ? null : caseId,
      ...event,
    };
  };
  await recordEvents(
    tx,
    person,
    data.map((row) => eventOf(row, "grant.proposed")),
  );
  if (free.length > 0) {
    await recordEvents(
      tx,
      systemActor,
      free.map((row) => eventOf(row, "grant.approved")),
    );
  }
  return data.map(({ number }) => number);
}
