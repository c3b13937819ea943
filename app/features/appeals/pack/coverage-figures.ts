/** How many of the people who were messaged have consent on record, and who has not. Pure. */

/**
 * `covered`: agreed before the first message of the window. `undated`: on record, without a moment.
 * `later`: agreed only after it. `withdrawn`: had taken it back before. `none`: nothing on record.
 */
export const STANDINGS = ["covered", "undated", "later", "withdrawn", "none"] as const;
export type Standing = (typeof STANDINGS)[number];

export type CoverageCounts = {
  /** People by how they stand and the source that says so. */
  people: readonly { standing: Standing; sourceId: string | null; count: number }[];
  sources: readonly { id: string; name: string; method: string }[];
  campaigns: readonly {
    campaign: string;
    people: number;
    covered: number;
    /** Some of those without consent, masked. */
    hints: readonly string[];
  }[];
  /** Messages sent to people after they had said stop, and to how many. */
  afterStop: { messages: number; people: number };
  /** Consents on record for the business, whoever was messaged. */
  records: number;
  stopped: number;
};

export type CoverageFigures = CoverageCounts & {
  audience: number;
  counts: Record<Standing, number>;
  /** Of the audience, from 0 to 1: on record before the first message, or without a moment. */
  share: number;
  bySource: { name: string; method: string; count: number }[];
  /** Campaigns that reached people without consent, the largest hole first. */
  holes: { campaign: string; people: number; missing: number; hints: readonly string[] }[];
};

export function coverageFigures(found: CoverageCounts): CoverageFigures {
  const counts = Object.fromEntries(STANDINGS.map((standing) => [standing, 0])) as Record<
    Standing,
    number
  >;
  const bySource = new Map<string, number>();
  for (const { standing, sourceId, count } of found.people) {
    counts[standing] += count;
    if (sourceId && isOnRecord(standing)) {
      bySource.set(sourceId, (bySource.get(sourceId) ?? 0) + count);
    }
  }
  const audience = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return {
    ...found,
    audience,
    counts,
    share: audience === 0 ? 0 : (counts.covered + counts.undated) / audience,
    bySource: found.sources
      .map(({ id, name, method }) => ({ name, method, count: bySource.get(id) ?? 0 }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1)),
    holes: found.campaigns
      .map(({ campaign, people, covered, hints }) => ({
        campaign,
        people,
        missing: people - covered,
        hints,
      }))
      .filter(({ missing }) => missing > 0)
      .sort((a, b) => b.missing - a.missing || (a.campaign < b.campaign ? -1 : 1)),
  };
}

export const isOnRecord = (standing: Standing): boolean =>
  standing === "covered" || standing === "undated";
