/** What becomes of a form that somebody else saved while it was being filled in, field by field. */
type Fields = Readonly<Record<string, unknown>>;

type PutTogether = {
  /** Left alone here and changed there: what stands stays. */
  theirs: string[];
  /** Changed here and there to something else: somebody has to look at both. */
  clashes: string[];
};

/**
 * @param seen what stood there when the form was opened; without it every difference is a clash
 * @param together fields that mean something only as one, such as a time and its zone
 */
export function putTogether(
  seen: Fields | null,
  mine: Fields,
  stands: Fields,
  together: readonly (readonly string[])[] = [],
): PutTogether {
  const names = [...new Set([...Object.keys(mine), ...Object.keys(stands)])];
  const joined = together.flat();
  const units = [...together, ...names.filter((name) => !joined.includes(name)).map((n) => [n])];
  const result: PutTogether = { theirs: [], clashes: [] };
  for (const unit of units) {
    const [was, here, there] = [seen, mine, stands].map((fields) => textOf(fields, unit));
    if (here === there) continue;
    if (seen && here === was) result.theirs.push(...unit);
    else if (!seen || there !== was) result.clashes.push(...unit);
  }
  return result;
}

/** Browsers end lines their own way, and lists have no order. */
const textOf = (fields: Fields | null, unit: readonly string[]) =>
  JSON.stringify(unit.map((name) => plain(fields?.[name])));

function plain(value: unknown): unknown {
  if (typeof value === "string") return value.replaceAll("\r\n", "\n").trim();
  if (!Array.isArray(value)) return value ?? "";
  return value.every((one) => typeof one === "string") ? value.map(plain).sort() : value.map(plain);
}
