/** What the server says about a save: what stands now, and what somebody has to settle. */
import type { NamedValue } from "./form-fields";

export type Standing = {
  fields: NamedValue[];
  version: number;
  byName: string;
  isMine: boolean;
  at: string;
  /** Whether the answer was taken out. */
  isEmpty: boolean;
};

export type AutosaveReply = {
  saved: Record<string, Standing>;
  conflicts: Record<string, Standing>;
  /** Finished sentences, by question. */
  invalid: Record<string, string>;
  at: string;
};

export type Conflict = Standing & { isBeingEdited: boolean };
export type Conflicts = Readonly<Record<string, Conflict>>;

export function asConflicts(standing: Readonly<Record<string, Standing>>): Conflicts {
  return Object.fromEntries(
    Object.entries(standing).map(([question, theirs]) => [
      question,
      { ...theirs, isBeingEdited: false },
    ]),
  );
}
