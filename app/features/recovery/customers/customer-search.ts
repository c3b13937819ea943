/** What somebody types to find a customer: the end of a number, a whole one, or an address. */

export type CustomerSearch =
  | { by: "end"; end: string }
  | { by: "phone"; typed: string }
  | { by: "email"; email: string };

/** Null for nothing to search by. Names are not searched: they are spelled too differently. */
export function customerSearch(typed: string): CustomerSearch | null {
  const text = typed.trim().slice(0, 254);
  if (text.includes("@")) return { by: "email", email: text.toLowerCase() };
  const digits = text.replace(/\D/g, "");
  if (digits.length < 4) return null;
  return digits.length === 4 ? { by: "end", end: digits } : { by: "phone", typed: text };
}

/** Where a page of the list begins: after this customer. */
export type CustomerCursor = { at: string; id: string };

export const writeCursor = ({ at, id }: CustomerCursor): string => `${at}_${id}`;

export function readCursor(written: string | null): CustomerCursor | null {
  const [, at = "", id = ""] =
    /^(\d{4}-\d{2}-\d{2}T[\d:.]+Z)_([0-9a-f-]{36})$/.exec(written ?? "") ?? [];
  return at && id && !Number.isNaN(Date.parse(at)) ? { at, id } : null;
}
