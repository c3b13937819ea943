/** Reads of signals, each limited to what the reader may see. */
import type { Person } from "~/features/identity/person";
import { db, type Tx } from "~/platform/db.server";
import type { Prisma } from "~prisma/generated/client";
import { withinSignals } from "./signal-scope";

type Reader = Pick<Person, "id" | "businessIds">;

export const signalInList = {
  id: true,
  source: true,
  kind: true,
  severity: true,
  happenedAt: true,
  happenedIsTold: true,
  receivedAt: true,
  restrictionTypes: true,
  expiresAt: true,
  violationType: true,
  values: true,
  standing: true,
  caseId: true,
  business: { select: { id: true, name: true } },
  assets: {
    orderBy: { assetId: "asc" },
    select: {
      asset: { select: { id: true, kind: true, name: true, phone: true, externalId: true } },
    },
  },
} as const;

export type SignalInList = Awaited<ReturnType<typeof signalsOfAsset>>[number];

type Page = {
  before?: { happenedAt: Date; id: string } | undefined;
  take?: number;
  /** Further conditions on the signal. */
  where?: Prisma.SignalWhereInput;
};

/** The history of one asset, newest first by when it happened. */
export async function signalsOfAsset(
  person: Reader,
  assetId: string,
  { before, take = 50, where = {} }: Page = {},
  tx: Tx = db,
) {
  const rows = await tx.signalAsset.findMany({
    where: {
      assetId,
      signal: { ...where, AND: [withinSignals(person)] },
      ...(before && {
        OR: [
          { happenedAt: { lt: before.happenedAt } },
          { happenedAt: before.happenedAt, signalId: { lt: before.id } },
        ],
      }),
    },
    orderBy: [{ happenedAt: "desc" }, { signalId: "desc" }],
    take,
    select: { signal: { select: signalInList } },
  });
  return rows.map(({ signal }) => signal);
}

export type SignalInFull = NonNullable<Awaited<ReturnType<typeof signalById>>>;

export function signalById(person: Reader, id: string, tx: Tx = db) {
  return tx.signal.findFirst({
    where: { id, AND: [withinSignals(person)] },
    select: {
      ...signalInList,
      key: true,
      refs: true,
      unknowns: true,
      remediation: true,
      messagingState: true,
      rule: true,
      rulesVersion: true,
      class: true,
      answer: true,
      answeredAt: true,
      case: { select: { id: true, reference: true } },
      delivery: {
        select: {
          id: true,
          provider: true,
          arrivedBy: true,
          proof: true,
          receivedAt: true,
          readAt: true,
          enteredById: true,
          source: { select: { id: true, name: true } },
        },
      },
      acts: {
        orderBy: { at: "asc" },
        select: {
          id: true,
          act: true,
          rule: true,
          detail: true,
          at: true,
          undoneAt: true,
          undoReason: true,
          case: { select: { reference: true } },
        },
      },
    },
  });
}
