/** Reads about doors: what people here found out about their limits. */
import { db, type Tx } from "~/platform/db.server";
import { DOORS } from "~templates/rules/doors";
import { DOOR_KEYS, type DoorKey } from "~templates/rules/vocabulary";
import type { SoftLimits } from "./soft-limits";

export async function softLimitsOfDoors(tx: Tx = db): Promise<SoftLimits> {
  const found = await tx.doorLimit.findMany({ select: { door: true, softLimit: true } });
  const known = found.filter(({ door }) => DOOR_KEYS.includes(door as DoorKey));
  return Object.fromEntries(known.map(({ door, softLimit }) => [door, softLimit]));
}

export type FoundLimit = {
  softLimit: number | null;
  note: string;
  byName: string;
  at: Date;
  version: number;
};

export async function foundLimits(tx: Tx = db): Promise<Partial<Record<DoorKey, FoundLimit>>> {
  const found = await tx.doorLimit.findMany({
    select: { door: true, softLimit: true, note: true, byName: true, at: true, version: true },
  });
  return Object.fromEntries(found.map(({ door, ...limit }) => [door, limit]));
}

/** What the form for a limit is opened with: what was noted, or what the rules know. */
export async function doorLimitStart(door: DoorKey) {
  const noted = (await foundLimits())[door];
  const { softLimit } = noted ?? DOORS[door];
  return {
    door,
    softLimit: softLimit === null ? "" : String(softLimit),
    note: noted?.note ?? "",
    version: noted?.version ?? 0,
  };
}
