/** Open cases that a thread may be tied to, as its reader may see them. */
import { OPEN_PHASES } from "~/features/cases/case-phase";
import { withinCases } from "~/features/cases/case-scope";
import type { Person } from "~/features/identity/person";
import { db, type Tx } from "~/platform/db.server";
import { isId } from "~/platform/http/http.server";
import type { Prisma } from "~prisma/generated/client";
import { MOST_CASES } from "./link-cases.server";

export type JoinFilter = {
  /** In a reference, the name of a business or asset, or a number. */
  words: string;
  /** Only those with an asset at this provider; empty for all. */
  providerId: string;
};

export const readJoinFilter = (given: { get(name: string): unknown }): JoinFilter => {
  const text = (name: string) => String(given.get(name) ?? "").trim();
  const providerId = text("provider");
  return { words: text("q").slice(0, 100), providerId: isId(providerId) ? providerId : "" };
};

/** At most as many as a thread may be about, the newest first. */
export async function casesToJoin(
  person: Person,
  threadId: string,
  filter: JoinFilter,
  tx: Tx = db,
) {
  const found = await tx.case.findMany({
    where: whereOf(person, threadId, filter),
    orderBy: [{ happenedAt: "desc" }, { id: "desc" }],
    take: MOST_CASES + 1,
    select: {
      id: true,
      reference: true,
      phase: true,
      summary: true,
      business: { select: { name: true } },
    },
  });
  return { cases: found.slice(0, MOST_CASES), isMore: found.length > MOST_CASES };
}

function whereOf(
  person: Person,
  threadId: string,
  { words, providerId }: JoinFilter,
): Prisma.CaseWhereInput {
  const contains = { contains: words, mode: "insensitive" as const };
  const digits = words.replace(/\D/g, "");
  return {
    phase: { in: [...OPEN_PHASES] },
    threads: { none: { threadId } },
    AND: [
      withinCases(person),
      providerId ? { assets: { some: { asset: { providers: { some: { providerId } } } } } } : {},
      words
        ? {
            OR: [
              { reference: contains },
              { business: { OR: [{ name: contains }, { legalName: contains }] } },
              { assets: { some: { asset: { name: contains } } } },
              ...(digits.length >= 4
                ? [
                    { assets: { some: { asset: { externalId: { contains: digits } } } } },
                    { assets: { some: { asset: { phone: { contains: digits } } } } },
                  ]
                : []),
            ],
          }
        : {},
    ],
  };
}
