/** Reads JSON from people and providers: huge ids kept whole, arrays where scalars belong, odd cases. */
import type { ReadValue } from "../signal";
import { quoteHugeNumbers } from "./huge-numbers";

/** A value together with the place it stands at. */
export type Spot = { value: unknown; field: string };

/** Undefined when it is not JSON. Integers too large for a number become strings, digit for digit. */
export function parseJson(text: string): unknown {
  const whole = quoteHugeNumbers(text.replace(/^\uFEFF/, ""));
  if (whole === null) return undefined;
  try {
    return JSON.parse(whole);
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return undefined;
    throw thrown;
  }
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * The first of these names that holds something, in snake_case or camelCase: providers spell the
 * same field either way. A list of one stands for its only member.
 */
export function child(spot: Spot | null, ...names: string[]): Spot | null {
  if (!spot) return null;
  const { value } = only(spot);
  if (!isRecord(value)) return null;
  for (const name of names) {
    for (const spelling of spellings(name)) {
      if (!Object.hasOwn(value, spelling)) continue;
      const found = value[spelling];
      if (found === null || found === undefined || found === "") continue;
      return { value: found, field: spot.field ? `${spot.field}.${spelling}` : spelling };
    }
  }
  return null;
}

const remembered = new Map<string, readonly string[]>();

/** Asked for by our own code only, so the number of names is small. */
function spellings(name: string): readonly string[] {
  const found = remembered.get(name);
  if (found) return found;
  const camel = name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
  const snake = name.replace(/([a-z0-9])([A-Z])/g, "$1_$2").toLowerCase();
  const all = [...new Set([name, camel, snake])];
  remembered.set(name, all);
  return all;
}

/** A value deep inside, name after name. */
export const deep = (spot: Spot | null, ...path: string[]): Spot | null =>
  path.reduce<Spot | null>((at, name) => child(at, name), spot);

/** Every member of a list; a single thing counts as a list of itself. */
export function items(spot: Spot | null): Spot[] {
  if (!spot) return [];
  if (!Array.isArray(spot.value)) return [spot];
  return spot.value.map((value, index) => ({ value, field: `${spot.field}[${index}]` }));
}

/**
 * The words or digits at this place, or null. A number that lost digits on the way, or a list of
 * several values where one belongs, says nothing certain.
 */
export function read(spot: Spot | null): ReadValue | null {
  if (!spot) return null;
  const { value, field } = only(spot);
  if (typeof value === "string") return value.trim() ? { value: value.trim(), field } : null;
  if (typeof value === "number" && Number.isSafeInteger(value)) {
    return { value: String(value), field };
  }
  if (typeof value === "bigint") return { value: String(value), field };
  return null;
}

export const readWord = (spot: Spot | null): ReadValue | null => {
  const found = read(spot);
  return found && { ...found, value: found.value.toUpperCase().replace(/[\s-]+/g, "_") };
};

function only(spot: Spot): Spot {
  if (!Array.isArray(spot.value) || spot.value.length !== 1) return spot;
  return { value: spot.value[0], field: `${spot.field}[0]` };
}
