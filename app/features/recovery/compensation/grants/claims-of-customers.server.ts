/** What customers of a case were let down by and have no grant for yet. */
import type { Tx } from "~/platform/db.server";
import { mayBeGiven } from "../../customers/left-alone.server";
import { alsoAs } from "../../customers/same-person.server";
import type { Harm } from "../../harm";
import { type Claim, REQUEST_CLAIM } from "../entitlement";

export type OpenClaim = Claim & { reference: string };

export type CustomerClaims = {
  customerId: string;
  /** Whoever else on record is the same person: what one gets, the others cannot. */
  others: readonly string[];
  /** What they, as whoever they are, hold or are proposed already, in minor units of the budget's currency. */
  held: number;
  claims: OpenClaim[];
};

/**
 * One claim per missed request that was not declined, in the order they happened; for somebody of
 * whom no request is known, one claim for themselves with the loss that was told last. Whoever
 * is left alone is not among them. Plain questions and no join of many rows: what a fresh import brought has no statistics yet, and a join of it may
 * take minutes.
 * @param isHeld whether nobody else may propose for them until the transaction is over
 */
export async function claimsOfCustomers(
  tx: Tx,
  caseId: string,
  customerIds: readonly string[],
  isHeld: boolean,
): Promise<CustomerClaims[]> {
  if (isHeld) {
    await tx.$executeRaw`
      SELECT 1 FROM "AffectedCustomer"
      WHERE "caseId" = ${caseId}::uuid AND "customerId" = ANY(${[...customerIds]}::uuid[])
      ORDER BY "customerId" FOR NO KEY UPDATE`;
  }
  const where = { caseId, customerId: { in: [...customerIds] } };
  const found = await tx.affectedCustomer.findMany({
    where,
    orderBy: { customerId: "asc" },
    select: { customerId: true, state: true, customer: { select: { erasedAt: true } } },
  });
  const people = found.filter(({ state, customer }) => mayBeGiven({ state, ...customer }));
  const told = byCustomer(await toldOf(tx, where));
  const requests = byCustomer(await requestsOf(tx, where));
  const also = await alsoAs(tx, customerIds);
  const grants = byCustomer(
    await tx.grant.findMany({
      where: { caseId, customerId: { in: [...customerIds, ...[...also.values()].flat()] } },
      select: { customerId: true, claim: true, amountMinor: true, state: true },
    }),
  );
  return people.map(({ customerId }) => {
    const others = also.get(customerId) ?? [];
    const known = grants.get(customerId) ?? [];
    const counted = [customerId, ...others].flatMap((each) => grants.get(each) ?? []);
    const taken = new Set(known.map(({ claim }) => claim));
    const said = told.get(customerId) ?? [];
    const segment = said.find((each) => each.segment !== "")?.segment ?? "";
    const asked = requests.get(customerId) ?? [];
    const all =
      asked.length > 0
        ? asked
            .filter(({ state }) => state !== "declined")
            .map((request) => claimOf(request, `${REQUEST_CLAIM}${request.id}`, segment))
        : [ownClaim(said, `person:${caseId}:${customerId}`, segment)];
    return {
      customerId,
      others,
      held: counted.reduce(
        (sum, { state, amountMinor }) => sum + (COUNTS.has(state) ? Number(amountMinor) : 0),
        0,
      ),
      claims: all.filter(({ key }) => !taken.has(key)),
    };
  });
}

/** States in which a grant uses up what its person may get. */
const COUNTS = new Set(["proposed", "approved", "issued", "redeemed"]);

type Where = { caseId: string; customerId: { in: string[] } };

/** What was told last comes first. */
const toldOf = (tx: Tx, where: Where) =>
  tx.customerTold.findMany({
    where,
    orderBy: [{ toldAt: "desc" }, { line: "desc" }],
    select: { customerId: true, segment: true, lossMinor: true, currency: true },
  });

const requestsOf = (tx: Tx, where: Where) =>
  tx.missedRequest.findMany({
    where,
    orderBy: [{ happenedAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      customerId: true,
      harm: true,
      reference: true,
      lossMinor: true,
      currency: true,
      state: true,
    },
  });

type Loss = { lossMinor: bigint | null; currency: string };

const lossOf = ({ lossMinor, currency }: Loss) =>
  lossMinor === null || !currency ? null : { minor: Number(lossMinor), currency };

const claimOf = (
  request: Loss & { harm: string; reference: string },
  key: string,
  segment: string,
): OpenClaim => ({
  key,
  harm: request.harm as Harm,
  segment,
  loss: lossOf(request),
  reference: request.reference,
});

const ownClaim = (told: readonly Loss[], key: string, segment: string): OpenClaim => {
  const [loss = null] = told.flatMap((each) => lossOf(each) ?? []);
  return { key, harm: "other", segment, loss, reference: "" };
};

function byCustomer<Row extends { customerId: string | null }>(rows: readonly Row[]) {
  const people = new Map<string, Row[]>();
  for (const row of rows) {
    if (row.customerId === null) continue;
    const known = people.get(row.customerId);
    if (known) known.push(row);
    else people.set(row.customerId, [row]);
  }
  return people;
}
