/**
 * What was sent, in characters that the database takes. It refuses the zero character and halves of
 * a pair; both become the replacement character. The bytes as they came stay in the delivery.
 */
export const storableText = (text: string): string =>
  text.toWellFormed().replaceAll("\u0000", "\ufffd");

/** The same for everything inside a value, names included. */
export function storable<Value>(value: Value): Value {
  return inside(value) as Value;
}

function inside(value: unknown): unknown {
  if (typeof value === "string") return storableText(value);
  if (Array.isArray(value)) return value.map(inside);
  if (value instanceof Date || typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [storableText(name), inside(each)]),
  );
}
