/** Which parts of an exhibit the appeal points at: they are outlined where the exhibit is printed. */
import type { Claim, Region } from "~/features/appeals/claims/claim";

/** `page` counts from 1 where the exhibit has pages. */
export type PointedPart = { page: number | null; region: Region };

/** Each part once, however many sentences point at it, in either language. */
export function pointedParts(claims: readonly Claim[], evidenceId: string): PointedPart[] {
  const parts = claims.flatMap(({ isSetAside, proofs }) =>
    isSetAside
      ? []
      : proofs.flatMap(({ evidenceId: id, page, region }) =>
          id === evidenceId && region ? [{ page, region }] : [],
        ),
  );
  return [...new Map(parts.map((part) => [JSON.stringify(part), part])).values()];
}

/**
 * A long picture is printed in pieces, one below the other, given by their heights: for each piece
 * what of the regions lies on it, in per cent of the piece.
 */
export function onPieces(regions: readonly Region[], heights: readonly number[]): Region[][] {
  const whole = heights.reduce((sum, height) => sum + height, 0);
  let above = 0;
  return heights.map((height) => {
    const [from, share] = [(100 * above) / whole, height / whole];
    above += height;
    return regions.flatMap((region) => {
      const top = Math.max(region.top, from);
      const end = Math.min(region.top + region.height, from + 100 * share);
      return end > top
        ? [{ ...region, top: (top - from) / share, height: (end - top) / share }]
        : [];
    });
  });
}
