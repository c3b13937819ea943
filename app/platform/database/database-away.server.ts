/** Whether an error means that PostgreSQL is not there just now, as opposed to saying no. */
const AWAY = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "ENOENT",
  "EPIPE",
  "57P01", // admin_shutdown
  "57P02", // crash_shutdown
  "57P03", // cannot_connect_now
  "08000",
  "08003",
  "08006",
  "P1001",
  "P1002",
  "P1017",
]);
const SAID =
  /Connection terminated|server (?:has )?closed the connection|not queryable|Can't reach database|shutting down|starting up|is not open|Code: `(?:57P0[1-3]|080\d\d)`/i;

export function isDatabaseAway(error: unknown): boolean {
  for (let seen: unknown = error, depth = 0; seen instanceof Error && depth < 5; depth += 1) {
    const { code, meta } = seen as { code?: unknown; meta?: { code?: unknown } };
    if (AWAY.has(String(code)) || AWAY.has(String(meta?.code)) || SAID.test(seen.message))
      return true;
    seen = seen.cause;
  }
  return false;
}
