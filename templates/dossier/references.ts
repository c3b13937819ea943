/** How running text names an exhibit, or a page of one: "E3", "E3.2". */

/** Captured, so that splitting by it puts every name at an odd place. */
export const NAMED_EXHIBIT = /\b(E\d{1,4}(?:\.\d{1,3})?)\b/;

export const exhibitName = (label: string, page: number | null): string =>
  page === null ? label : `${label}.${page}`;

/** The exhibit that a name is about. */
export const exhibitOf = (name: string): string => name.replace(/\.\d+$/, "");
