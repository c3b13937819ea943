/** The value of a verdict that has to be yes: the sample is made of what is allowed. */
import type { Verdict } from "~/platform/verdict";

export function granted<T>(
  verdict: Verdict<T> | { ok: false; refusal: { key: string; params?: object } },
): T {
  if (verdict.ok) return verdict.value;
  throw new Error(
    `The sample was refused: ${verdict.refusal.key} ${JSON.stringify(verdict.refusal.params ?? {})}`,
  );
}
