/** How much text fits at a door: what people here found out, else what the rules suggest. */
import { DOORS } from "~templates/rules/doors";
import type { DoorKey } from "~templates/rules/vocabulary";

/** In characters; null where somebody said that no limit is known to matter. */
export type SoftLimits = Partial<Record<DoorKey, number | null>>;

export function softLimitOf(door: DoorKey, found: SoftLimits): number | null {
  const own = found[door];
  return own === undefined ? DOORS[door].softLimit : own;
}
