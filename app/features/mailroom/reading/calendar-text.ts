/** What an invitation says, in the words and times it came with: one value a line, without labels. */
const SHOWN = ["SUMMARY", "DTSTART", "DTEND", "LOCATION", "DESCRIPTION"] as const;
const LONGEST = 4000;

export function calendarText(ics: string): string {
  const lines = ics
    .slice(0, 100_000)
    .replace(/\r?\n[ \t]/g, "")
    .split(/\r?\n/);
  const begin = lines.findIndex((line) => /^BEGIN:VEVENT/i.test(line));
  const event = begin < 0 ? [] : lines.slice(begin);
  const values = SHOWN.flatMap((name) => {
    const line = event.find((each) => new RegExp(`^${name}(?:;[^:]*)?:`, "i").test(each));
    const value = line?.slice(line.indexOf(":") + 1).trim();
    return value ? [name.startsWith("DT") ? written(value) : unescaped(value)] : [];
  });
  return values.join("\n").slice(0, LONGEST);
}

const unescaped = (value: string): string =>
  value.replace(/\\n/gi, "\n").replace(/\\([,;\\])/g, "$1");

/** `20261201T030000Z` as `2026-12-01 03:00 UTC`. */
function written(value: string): string {
  const [, year, month, day, hour, minute, utc] =
    /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)\d\d(Z)?)?$/.exec(value) ?? [];
  if (!year) return value;
  const date = `${year}-${month}-${day}`;
  return hour ? `${date} ${hour}:${minute}${utc ? " UTC" : ""}` : date;
}
