/** How saving a form ends when the world has a say in it. */
import type { Refusal, Verdict } from "~/platform/verdict";

/** A refusal may belong to one field of the form, and is then shown beside it. */
export type Checked<T = void> =
  | { ok: true; value: T }
  | { ok: false; refusal: Refusal; field?: string };

/** What somebody else saved meanwhile, for the second of two editors to compare and choose. */
export type Theirs = { version: number; values: Readonly<Record<string, string>> };

export type Saved = Checked | { ok: false; theirs: Theirs };

export const beside = <T>(field: string, verdict: Verdict<T>): Checked<T> =>
  verdict.ok ? verdict : { ...verdict, field };
