/** What the server says about a save, part by part of a form: what stands now, and what somebody has to settle. */
import type { NamedValue } from "./form-fields";

export type Standing = {
  fields: NamedValue[];
  version: number;
  byName: string;
  isMine: boolean;
  at: string;
  /** Whether nothing stands there any more. */
  isEmpty: boolean;
};

export type AutosaveReply = {
  saved: Record<string, Standing>;
  conflicts: Record<string, Standing>;
  /** Finished sentences, by part. */
  invalid: Record<string, string>;
  at: string;
};

export type Conflict = Standing & { isBeingEdited: boolean };
export type Conflicts = Readonly<Record<string, Conflict>>;

export function asConflicts(standing: Readonly<Record<string, Standing>>): Conflicts {
  return Object.fromEntries(
    Object.entries(standing).map(([part, theirs]) => [part, { ...theirs, isBeingEdited: false }]),
  );
}
