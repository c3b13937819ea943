/** A refusal that time alone will lift. */
import type { Refusal } from "~/platform/verdict";

export type Throttled = { ok: false; refusal: Refusal; retryAfterSeconds: number };

const MINUTE = 60_000;

/** Minutes are what people wait in. */
export function throttled(wait: number): Throttled {
  return {
    ok: false,
    refusal: { key: "identity.refusals.tooMany", params: { count: Math.ceil(wait / MINUTE) } },
    retryAfterSeconds: Math.ceil(wait / 1000),
  };
}
