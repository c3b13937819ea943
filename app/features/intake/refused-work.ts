/** A refusal after something was written: it leaves the transaction as a throw, and the door as a verdict. */
import type { Refusal, Verdict } from "~/platform/verdict";

export class RefusedWork extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.key);
  }
}

export function orThrow<T>(verdict: Verdict<T>): T {
  if (!verdict.ok) throw new RefusedWork(verdict.refusal);
  return verdict.value;
}

export async function orRefusal<T>(work: Promise<Verdict<T>>): Promise<Verdict<T>> {
  try {
    return await work;
  } catch (thrown) {
    if (thrown instanceof RefusedWork) return { ok: false, refusal: thrown.refusal };
    throw thrown;
  }
}
