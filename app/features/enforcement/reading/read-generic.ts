/** Our own documented JSON: `genericSignalSchema` says what it holds. */
import { MESSAGING_STATES, SIGNAL_KINDS } from "~templates/rules/signal-kinds";
import { LEVELS } from "~templates/rules/vocabulary";
import { genericSignalSchema } from "../generic-signal";
import type { AssetRef, Signal, SignalKind } from "../signal";
import { assetById, assetByPhone, phoneOf, recipient } from "./asset-refs";
import { child, items, read, readWord, type Spot } from "./loose-json";
import { because, makeSignal, unlisted } from "./make-signal";
import { extended, instantAt, originOf, text } from "./provider";
import { readInstant } from "./read-instant";
import { readRestrictions } from "./read-restrictions";

const kindOf = (spot: Spot): string => text(spot, "kind", "type").toLowerCase();
const isKind = (name: string): name is SignalKind =>
  (SIGNAL_KINDS as readonly string[]).includes(name);
const listOf = (spot: Spot): Spot[] => {
  const listed = child(spot, "signals");
  return listed ? items(listed) : [spot];
};

/** A kind of ours, or an event with assets at levels; anything else is somebody else's. */
export const recognisesGeneric = (spot: Spot): boolean =>
  listOf(spot).some(
    (each) =>
      kindOf(each) !== "" &&
      child(each, "id", "happened_at", "assets") !== null &&
      (isKind(kindOf(each)) || items(child(each, "assets")).some((asset) => child(asset, "level"))),
  );

export const readGeneric = (spot: Spot): Signal[] => listOf(spot).map(readOne);

function readOne(spot: Spot): Signal {
  const at = instantAt(spot, "happened_at", "occurred_at", "timestamp");
  const origin = originOf("generic", spot, at, text(spot, "id"));
  const name = read(child(spot, "kind", "type"));
  const kind = kindOf(spot);
  const state = readWord(child(spot, "messaging_state"));
  const restrictions = readRestrictions(child(spot, "restrictions", "restriction_types"));
  const end = readInstant(read(child(spot, "expires_at"))?.value);
  const assets = items(child(spot, "assets"));
  return makeSignal(origin, {
    kind: isKind(kind) ? kind : "unknown",
    assets: assets.flatMap(readAsset),
    restrictions: restrictions.map((restriction) =>
      restriction.rawExpiration === null ? { ...restriction, expiresAt: end } : restriction,
    ),
    violationType: readWord(child(spot, "violation_type"))?.value ?? null,
    remediation: read(child(spot, "remediation"))?.value ?? null,
    messagingState: MESSAGING_STATES.find((each) => each === state?.value) ?? null,
    values: {
      note: read(child(spot, "note")),
      end_date: because(end?.toISOString() ?? "", end ? read(child(spot, "expires_at")) : null),
      about: kind === "review_decision" ? because("account", name) : null,
      decision: readWord(child(spot, "decision")),
      quality: readWord(child(spot, "quality")),
      event: readWord(child(spot, "event")),
      error_code: read(child(spot, "code", "error_code")),
    },
    unknowns: [
      isKind(kind) ? null : name,
      ...assets.map((asset) => unlisted(read(child(asset, "level")), isLevel)),
      ...restrictions
        .filter(({ isKnown }) => !isKnown)
        .map(({ rawType }) => ({ value: rawType, field: "restrictions" })),
      misfit(spot),
    ],
    raw: spot.value,
  });
}

/** The first thing that is not as documented, by its path. */
function misfit(spot: Spot): { value: string; field: string } | null {
  const told = extended(spot, { kind: kindOf(spot) });
  const parsed = genericSignalSchema.safeParse(told.value);
  const path = parsed.success ? [] : (parsed.error.issues[0]?.path ?? []);
  return path.length > 0 ? { value: path.join("."), field: path.join(".") } : null;
}

const isLevel = (level: string): level is AssetRef["kind"] =>
  (LEVELS as readonly string[]).includes(level.toLowerCase());

function readAsset(spot: Spot): AssetRef[] {
  const level = text(spot, "level").toLowerCase();
  const id = child(spot, "id");
  if (!isLevel(level)) return [];
  if (level === "recipient") return recipient(id);
  const isNumber = /^\+/.test(read(id)?.value ?? "") && phoneOf(read(id)?.value ?? "");
  if ((level === "phone_number" || level === "app_number") && isNumber) {
    return assetByPhone(id).map((asset) => ({ ...asset, kind: level }));
  }
  return assetById(level, id, child(spot, "name"));
}
