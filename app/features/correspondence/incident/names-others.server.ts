/** Whether words that several businesses are going to read give one of them away to the others. */
import { withinCases } from "~/features/cases/case-scope";
import type { Person } from "~/features/identity/person";
import type { Tx } from "~/platform/db.server";
import { type NameableCase, namedCases } from "./named-cases";

type Reader = Pick<Person, "id" | "businessIds">;
type Shared = { cases: readonly { id: string; businessId: string | null }[] };

/**
 * What stands in the words that only one of the businesses is called by; null where nothing does, or
 * all cases are of one business. Words for one case alone may name that one. Of cases that the
 * writer may not see nothing is told.
 */
export async function namesOthers(
  tx: Tx,
  person: Reader,
  { cases }: Shared,
  words: string,
  onlyCaseId: string | null = null,
): Promise<{ name: string } | null> {
  if (new Set(cases.map(ownerOf)).size < 2) return null;
  const known = await nameable(tx, person, cases);
  const here = onlyCaseId ? cases.find(({ id }) => id === onlyCaseId) : null;
  const others = known.filter((each) => !here || ownerOf(each) !== ownerOf(here));
  const [named] = namedCases(words, others);
  return named ? { name: named.by } : null;
}

/** Who may read words that came from outside: everybody, or only the one business that they name. */
export type Scope = { kind: "everybody" } | { kind: "one"; caseId: string } | { kind: "several" };

export async function scopeOfWords(tx: Tx, { cases }: Shared, words: string): Promise<Scope> {
  if (new Set(cases.map(ownerOf)).size < 2) return { kind: "everybody" };
  const known = await nameable(tx, EVERYTHING, cases);
  const named = namedCases(words, known).map(({ id }) => id);
  const owners = new Set(cases.flatMap((each) => (named.includes(each.id) ? [ownerOf(each)] : [])));
  const [caseId] = named;
  if (owners.size > 1) return { kind: "several" };
  return caseId ? { kind: "one", caseId } : { kind: "everybody" };
}

/** The app itself, deciding on nobody's behalf. */
const EVERYTHING: Reader = { id: "", businessIds: null };

const ownerOf = ({ id, businessId }: { id: string; businessId: string | null }) => businessId ?? id;

async function nameable(tx: Tx, person: Reader, cases: Shared["cases"]): Promise<NameableCase[]> {
  const found = await tx.case.findMany({
    where: { id: { in: cases.map(({ id }) => id) }, AND: [withinCases(person)] },
    orderBy: { id: "asc" },
    select: {
      id: true,
      businessId: true,
      reference: true,
      business: { select: { name: true, legalName: true } },
      assets: { select: { asset: { select: { externalId: true, phone: true } } } },
    },
  });
  return found.map(({ business, assets, ...of }) => ({
    ...of,
    names: business ? [business.name, business.legalName].filter(Boolean) : [],
    ids: assets.flatMap(({ asset }) => [asset.externalId, asset.phone].filter((id) => id !== null)),
  }));
}
