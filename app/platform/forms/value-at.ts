/** Reads `items.0.what` out of a tree of form values. Own properties only. */
export function valueAt(values: unknown, name: string): unknown {
  let place = values;
  for (const step of name.split(".")) {
    if (typeof place !== "object" || place === null || !Object.hasOwn(place, step))
      return undefined;
    place = (place as Record<string, unknown>)[step];
  }
  return place;
}
