/**
 * Moves grants along their life, one or many, inside the caller's transaction: the money of the
 * case is in hand first, then the grants, so that of two people who do the same one does it and the
 * other is told. State, ledger, budget, codes and events of a move commit together.
 */
import type { Actor } from "~/features/audit/actor";
import { recordEvents } from "~/features/audit/record-event.server";
import type { Role } from "~/features/identity/permissions";
import type { Person } from "~/features/identity/person";
import { db, type Tx } from "~/platform/db.server";
import { moment } from "~/platform/moment.server";
import { allow, type Refusal, refuse, type Verdict } from "~/platform/verdict";
import { moneyText } from "../../money";
import { reportRecovery } from "../../report-recovery.server";
import { approvalLimit } from "../approval-limit";
import type { GrantEvent } from "../compensation-events";
import { type CostingKind, runsOut } from "../grant-kind";
import { decideGrant, type GrantMove, type GrantState, type Mover } from "../grant-lifecycle";
import { type HeldBudget, holdBudget, uncommitted } from "../ledger/hold-budget.server";
import { keepMovements } from "../ledger/keep-ledger.server";
import { postingsOf } from "../ledger-rule";
import { policyOf } from "../policy/policy-queries.server";
import { type HandedOut, handOutCodes } from "../vouchers/hand-out-codes.server";

const DAY = 86_400_000;

export type Moved = {
  count: number;
  minor: bigint;
  currency: string;
  refused: { grantId: string; refusal: Refusal }[];
};

type Moving = {
  caseId: string;
  businessId: string | null;
  ids: readonly string[];
  move: GrantMove;
  /** Why, or what shows it. */
  reason?: string;
  /** One of a run's many: the case's timeline hears of the run as a whole. */
  isQuiet?: boolean;
};

/** One grant; refused with the sentence that says why. */
export function moveGrant(
  person: Person,
  { id, ...moving }: Omit<Moving, "ids"> & { id: string },
): Promise<Verdict> {
  return db.$transaction(async (tx) => {
    const { count, refused } = await moveGrants(tx, person, { ...moving, ids: [id] });
    if (count === 1) return allow();
    const [first] = refused;
    return first ? { ok: false, refusal: first.refusal } : refuse("compensation.refusals.gone");
  });
}

export async function moveGrants(
  tx: Tx,
  by: Actor & { roles?: readonly Role[] },
  { caseId, businessId, ids, move, reason = "", isQuiet = false }: Moving,
): Promise<Moved> {
  const budget = await holdBudget(tx, caseId);
  const held = budget ? await holdGrants(tx, caseId, ids) : [];
  if (!budget || held.length === 0) return { count: 0, minor: 0n, currency: "", refused: [] };
  const now = moment();
  const policy = businessId ? (await policyOf(businessId, tx))?.policy : undefined;
  const nothing = { minor: 0, currency: budget.currency };
  const limit = by.roles && policy ? approvalLimit(policy, by.roles) : nothing;
  const decided = decideAll(held, { move, budget, by: { id: by.id, limit }, now });

  const codes =
    move === "issue" && businessId
      ? await handOutCodes(
          tx,
          businessId,
          decided.open.filter(({ kind }) => kind === "voucher"),
        )
      : new Map<string, HandedOut>();
  const isMissing = ({ id, kind }: HeldGrant) =>
    move === "issue" && kind === "voucher" && !codes.has(id);
  const refused = [
    ...decided.refused,
    ...decided.open.filter(isMissing).map((grant) => ({
      grantId: grant.id,
      refusal: refuse("compensation.refusals.noCode", { amount: amountOf(grant) }).refusal,
    })),
  ];
  const moved = decided.open.filter((grant) => !isMissing(grant));
  if (moved.length > 0) {
    const validDays = policy?.validDays ?? 0;
    const until = ({ id, kind }: HeldGrant) =>
      runsOut(kind) ? endOf(now, validDays, codes.get(id)?.validUntil ?? null) : null;
    await writeMoves(tx, by, { caseId, move, reason, isQuiet, now, budget, moved, until });
  }
  const minor = moved.reduce((sum, { amountMinor }) => sum + amountMinor, 0n);
  return { count: moved.length, minor, currency: budget.currency, refused };
}

type HeldGrant = {
  id: string;
  number: number;
  state: GrantState;
  kind: CostingKind;
  amountMinor: bigint;
  currency: string;
  proposedById: string;
  expiresAt: Date | null;
};

const holdGrants = (tx: Tx, caseId: string, ids: readonly string[]): Promise<HeldGrant[]> =>
  tx.$queryRaw`
    SELECT id, number, state::text, kind, "amountMinor", currency::text, "proposedById", "expiresAt"
    FROM "Grant" WHERE "caseId" = ${caseId}::uuid AND id = ANY(${[...ids]}::uuid[])
    ORDER BY id FOR NO KEY UPDATE`;

const amountOf = ({ amountMinor, currency }: Pick<HeldGrant, "amountMinor" | "currency">) =>
  moneyText({ minor: Number(amountMinor), currency });

type Deciding = { move: GrantMove; budget: HeldBudget; by: Mover; now: Date };

/** An approval has to find its money: the budget may have been lowered since it was proposed. */
function decideAll(grants: readonly HeldGrant[], { move, budget, by, now }: Deciding) {
  const open: HeldGrant[] = [];
  const refused: Moved["refused"] = [];
  let left = uncommitted(budget);
  for (const grant of grants) {
    const { id: grantId, amountMinor } = grant;
    const facts = { ...grant, amountMinor: Number(amountMinor) };
    const decided = decideGrant(move, facts, by, now);
    if (!decided.ok) refused.push({ grantId, refusal: decided.refusal });
    else if (move === "approve" && amountMinor > left) {
      const rest = moneyText({ minor: Number(left), currency: budget.currency });
      const { refusal } = refuse("compensation.refusals.overBudget", { left: rest });
      refused.push({ grantId, refusal });
    } else {
      if (move === "approve") left -= amountMinor;
      open.push(grant);
    }
  }
  return { open, refused };
}

/** The earlier of what the policy allows and what the code itself does. */
function endOf(now: Date, validDays: number, codeUntil: Date | null): Date | null {
  const ends = [
    ...(validDays > 0 ? [now.getTime() + validDays * DAY] : []),
    ...(codeUntil ? [codeUntil.getTime()] : []),
  ];
  return ends.length > 0 ? new Date(Math.min(...ends)) : null;
}

const TO = {
  approve: "approved",
  reject: "rejected",
  issue: "issued",
  redeem: "redeemed",
  reverse: "reversed",
  expire: "expired",
} as const satisfies Record<GrantMove, GrantState>;

type Writing = Omit<Moving, "ids" | "businessId"> & {
  reason: string;
  isQuiet: boolean;
  now: Date;
  budget: HeldBudget;
  moved: readonly HeldGrant[];
  until: (grant: HeldGrant) => Date | null;
};

async function writeMoves(tx: Tx, by: Actor, writing: Writing): Promise<void> {
  const { caseId, move, reason, isQuiet, budget, moved } = writing;
  await writeStates(tx, by, writing);
  if (move !== "reject") {
    await keepMovements(
      tx,
      by,
      budget,
      moved.map(({ id, state, amountMinor }) => ({
        grantId: id,
        move,
        postings: postingsOf(state, TO[move], amountMinor),
      })),
    );
  }
  await writeBudget(tx, caseId, moved, TO[move]);
  if (!isQuiet) await reportRecovery(tx, caseId, writing.now);
  await recordEvents(
    tx,
    by,
    moved.map((grant) => {
      const { id, number, kind: grantKind } = grant;
      const event = {
        kind: `grant.${TO[move]}`,
        detail: { number, grantKind, amount: amountOf(grant), ...(reason && { reason }) },
      } as GrantEvent;
      return { subject: { kind: "grant", id }, caseId: isQuiet ? null : caseId, ...event };
    }),
  );
}

async function writeStates(
  tx: Tx,
  by: Actor,
  { move, reason, now, moved, until }: Writing,
): Promise<void> {
  const where = { id: { in: moved.map(({ id }) => id) } };
  const state = TO[move];
  if (move === "approve" || move === "reject") {
    await tx.grant.updateMany({
      where,
      data: {
        state,
        reason,
        decidedById: by.id,
        decidedByName: by.name,
        decidedAt: now,
        ...(move === "reject" && { claim: null, endedByName: by.name, endedAt: now }),
      },
    });
    return;
  }
  if (move === "issue") {
    await tx.$executeRaw`
      UPDATE "Grant" g SET state = 'issued', "issuedByName" = ${by.name}, "issuedAt" = ${now},
        "expiresAt" = i.until
      FROM unnest(${moved.map(({ id }) => id)}::uuid[], ${moved.map(until)}::timestamptz[])
        AS i (id, until)
      WHERE g.id = i.id`;
    return;
  }
  await tx.grant.updateMany({
    where,
    data: {
      state,
      reason,
      endedByName: by.name,
      endedAt: now,
      ...(move === "reverse" && { claim: null }),
    },
  });
}

/** What the budget remembers of its grants, by the state they are in. */
const COLUMN: Partial<
  Record<GrantState, "proposedMinor" | "committedMinor" | "outstandingMinor" | "spentMinor">
> = {
  proposed: "proposedMinor",
  approved: "committedMinor",
  issued: "outstandingMinor",
  redeemed: "spentMinor",
};

async function writeBudget(
  tx: Tx,
  caseId: string,
  moved: readonly HeldGrant[],
  to: GrantState,
): Promise<void> {
  const changes = new Map<string, bigint>();
  const add = (state: GrantState, by: bigint) => {
    const column = COLUMN[state];
    if (column) changes.set(column, (changes.get(column) ?? 0n) + by);
  };
  for (const { state, amountMinor } of moved) {
    add(state, -amountMinor);
    add(to, amountMinor);
  }
  await tx.compensationBudget.update({
    where: { caseId },
    data: Object.fromEntries([...changes].map(([column, by]) => [column, { increment: by }])),
  });
}
