/** The answer of a rule: yes with a value, or no with a sentence the reader will be shown. */
import type { TextKey, TextParams } from "~/platform/i18n/text-key";

export type Refusal = { key: TextKey; params?: TextParams };
export type Verdict<T = void> = { ok: true; value: T } | { ok: false; refusal: Refusal };

export function allow(): Verdict<void>;
export function allow<T>(value: T): Verdict<T>;
export function allow<T>(value?: T): Verdict<T | undefined> {
  return { ok: true, value };
}

export function refuse(key: TextKey, params?: TextParams): { ok: false; refusal: Refusal } {
  return { ok: false, refusal: params ? { key, params } : { key } };
}
