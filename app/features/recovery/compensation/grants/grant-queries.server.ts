/** Reads about the grants of a case: customers are masked for those who may not see who they are. */
import type { Role } from "~/features/identity/permissions";
import { db } from "~/platform/db.server";
import { Prisma } from "~prisma/generated/client";
import { lastName } from "../../customers/sealed-words.server";
import { shownName } from "../../customers/shown-name.server";
import type { Harm } from "../../harm";
import type { Cut } from "../entitlement";
import type { CostingKind } from "../grant-kind";
import type { GrantState } from "../grant-lifecycle";
import { grantsMatching } from "./grant-condition.server";
import type { GrantFilter } from "./grant-schemas";

const ROWS_ON_PAGE = 50;
/** Beyond this nobody waits for an exact count. */
const MOST_COUNTED = 10_000;

type Reader = { roles: readonly Role[] };

export type GrantInList = {
  id: string;
  number: number;
  state: GrantState;
  kind: CostingKind;
  amountMinor: number;
  currency: string;
  points: number;
  harm: Harm;
  segment: string;
  reference: string;
  proposedByName: string;
  customerId: string | null;
  name: string;
  contact: string;
};

type Row = Omit<GrantInList, "amountMinor" | "contact" | "name"> & {
  name: Uint8Array | null;
  amountMinor: bigint;
  phoneHint: string | null;
  emailHint: string | null;
};

const nameOf = lastName(Prisma.sql`g."customerId"`);

/** The newest first. `after` is the number of the last grant of the page before. */
export async function grantsOfCase(
  reader: Reader,
  caseId: string,
  filter: GrantFilter,
  after: number | null,
) {
  const found = grantsMatching(caseId, filter);
  const beyond = after === null ? Prisma.sql`TRUE` : Prisma.sql`g.number < ${after}`;
  const [rows, [counted]] = await Promise.all([
    db.$queryRaw<Row[]>`
      SELECT g.id, g.number, g.state::text, g.kind, g."amountMinor", g.currency::text, g.points,
        g.harm, g.segment, g.reference, g."proposedByName", g."customerId",
        ${nameOf} AS name, c."phoneHint", c."emailHint"
      FROM (SELECT * FROM ${found} AND ${beyond}
        ORDER BY g.number DESC LIMIT ${ROWS_ON_PAGE + 1}) g
      LEFT JOIN "Customer" c ON c.id = g."customerId" ORDER BY g.number DESC`,
    db.$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS count FROM (SELECT 1 FROM ${found} LIMIT ${MOST_COUNTED + 1}) matching`,
  ]);
  const page = rows.slice(0, ROWS_ON_PAGE).map((row) => shownTo(reader, row));
  const count = counted?.count ?? 0;
  return {
    rows: page,
    next: rows.length > ROWS_ON_PAGE ? (page.at(-1)?.number ?? null) : null,
    count: Math.min(count, MOST_COUNTED),
    isMore: count > MOST_COUNTED,
  };
}

function shownTo(
  reader: Reader,
  { amountMinor, phoneHint, emailHint, name, ...row }: Row,
): GrantInList {
  return {
    ...row,
    amountMinor: Number(amountMinor),
    name: shownName(reader, name),
    contact: [phoneHint, emailHint].filter(Boolean).join(" · "),
  };
}

export type GrantOnPage = NonNullable<Awaited<ReturnType<typeof grantOfCase>>>;

/** One grant where the case has it, with its rule and its movements. */
export async function grantOfCase(reader: Reader, caseId: string, id: string) {
  const [named] = await db.$queryRaw<{ name: Uint8Array | null }[]>`
    SELECT ${nameOf} AS name FROM "Grant" g WHERE g.id = ${id}::uuid AND g."caseId" = ${caseId}::uuid`;
  if (!named) return null;
  const found = await db.grant.findUniqueOrThrow({
    where: { id },
    include: {
      customer: { select: { phoneHint: true, emailHint: true } },
      policy: { select: { version: true } },
      code: { select: { hint: true, pool: { select: { id: true, name: true } } } },
      ledger: {
        orderBy: [{ at: "asc" }, { id: "asc" }],
        select: {
          id: true,
          move: true,
          at: true,
          entries: { select: { account: true, amountMinor: true } },
        },
      },
    },
  });
  const { customer, policy, amountMinor, wantedMinor, lossMinor, claim: _, ...grant } = found;
  return {
    ...grant,
    kind: grant.kind as CostingKind,
    harm: grant.harm as Harm,
    cut: grant.cut as Cut | "",
    amountMinor: Number(amountMinor),
    wantedMinor: Number(wantedMinor),
    lossMinor: lossMinor === null ? null : Number(lossMinor),
    name: shownName(reader, named.name),
    contact: [customer?.phoneHint, customer?.emailHint].filter(Boolean).join(" · "),
    policyVersion: policy?.version ?? null,
    ledger: grant.ledger.map(({ entries, ...set }) => ({
      ...set,
      entries: entries.map((entry) => ({ ...entry, amountMinor: Number(entry.amountMinor) })),
    })),
  };
}
