/** What people call a case: C-2026-0042. Numbers have four digits, and more once they need them. */
export const caseReference = (year: number, number: number): string =>
  `C-${year}-${String(number).padStart(4, "0")}`;

export const isCaseReference = (text: string): boolean => /^C-\d{4}-\d{4,9}$/.test(text);

/** The year a case is counted in: that of the installation's calendar. */
export function yearIn(timeZone: string, at: Date): number {
  return Number(new Intl.DateTimeFormat("en", { year: "numeric", timeZone }).format(at));
}
