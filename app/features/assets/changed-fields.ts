/** Which texts of a form differ from what was stored, for the audit trail and for two editors at once. */
type Texts = Readonly<Record<string, string | null>>;

export type ChangedField = { field: string; before: string; after: string };

const LONGEST_IN_TRAIL = 300;

export function changedFields<T extends Texts>(
  before: T,
  after: { [K in keyof T]: string | null },
) {
  return Object.keys(after)
    .filter((field) => (before[field] ?? "") !== (after[field] ?? ""))
    .map(
      (field): ChangedField => ({
        field,
        before: shortened(before[field] ?? ""),
        after: shortened(after[field] ?? ""),
      }),
    );
}

function shortened(text: string): string {
  return text.length > LONGEST_IN_TRAIL
    ? `${text.slice(0, LONGEST_IN_TRAIL).toWellFormed()}…`
    : text;
}
