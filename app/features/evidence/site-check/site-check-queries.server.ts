/** Reads about looks at the pages of a business. */
import { db, type Tx } from "~/platform/db.server";
import { SITE_PAGES, type SiteFindings, type SitePage } from "./site-findings";

export type SiteCheckInList = Awaited<ReturnType<typeof siteChecksOf>>[number];

const SHOWN = 20;

/** Newest first. */
export async function siteChecksOf(caseId: string, tx: Tx = db) {
  const found = await tx.siteCheck.findMany({
    where: { caseId },
    orderBy: [{ checkedAt: "desc" }, { id: "desc" }],
    take: SHOWN,
    select: {
      id: true,
      findings: true,
      checkedAt: true,
      checkedBy: true,
      evidenceId: true,
      pageFileId: true,
    },
  });
  return found.map(({ findings, ...check }) => ({
    ...check,
    findings: findings as unknown as SiteFindings,
  }));
}

export type LatestCheck = { findings: SiteFindings; checkedAt: Date };

/** The newest look at each page; none where nobody looked. */
export async function latestSiteChecks(
  caseId: string,
  tx: Tx = db,
): Promise<Partial<Record<SitePage, LatestCheck>>> {
  const found = await tx.siteCheck.findMany({
    where: { caseId },
    distinct: ["page"],
    orderBy: [{ page: "asc" }, { checkedAt: "desc" }, { id: "desc" }],
    select: { page: true, findings: true, checkedAt: true },
  });
  const known = found.filter(({ page }) => SITE_PAGES.includes(page as SitePage));
  return Object.fromEntries(
    known.map(({ page, findings, checkedAt }) => [
      page,
      { findings: findings as unknown as SiteFindings, checkedAt },
    ]),
  );
}
