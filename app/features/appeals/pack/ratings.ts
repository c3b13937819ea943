/** How Meta rated the numbers of a business, number by number. */

/** @param asset its name, or the number or id where it has none */
export type Rating = { at: Date; asset: string; value: string };

/** The oldest first, as they are given. */
export function ratingsByAsset(ratings: readonly Rating[]) {
  const assets = [...new Set(ratings.map(({ asset }) => asset))];
  return assets.map((asset) => ({
    asset,
    readings: ratings.filter((rating) => rating.asset === asset),
  }));
}

/** The last moment that the ratings tell of: that of the decision, or of a rating after it. */
export function ratedUntil(ratings: readonly Rating[], decidedAt: Date): Date {
  const newest = ratings.at(-1)?.at ?? decidedAt;
  return newest > decidedAt ? newest : decidedAt;
}
