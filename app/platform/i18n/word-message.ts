/**
 * Validation messages are text keys; a limit travels behind a question mark
 * (`common.errors.tooLong?max=200`), because a schema's message is one string.
 */
import type { TextKey, Translate } from "./text-key";

export function message(key: TextKey, params: Record<string, string | number> = {}): string {
  const query = new URLSearchParams(
    Object.entries(params).map(([name, value]) => [name, `${value}`]),
  );
  return query.size ? `${key}?${query}` : key;
}

export function wordMessage(t: Translate, worded: string): string {
  const [key = "", query] = worded.split("?");
  return t(key as TextKey, Object.fromEntries(new URLSearchParams(query)));
}
