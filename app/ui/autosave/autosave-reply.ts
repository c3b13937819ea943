/** What the server says about a save, part by part of a form: what stands now, and what somebody has to settle. */
import type { NamedValue } from "./form-fields";

export type Standing = {
  fields: NamedValue[];
  /** How it is read, where its fields alone do not say it: a moment and its zone are one. */
  said?: NamedValue[];
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

export type Outcome = Standing & { kind: "saved" | "conflict" };

/** What became of each part. `invalid` holds finished sentences. */
export function autosaveReply(
  outcomes: Readonly<Record<string, Outcome>>,
  invalid: Record<string, string>,
  now: Date,
): AutosaveReply {
  const ofKind = (wanted: Outcome["kind"]) =>
    Object.fromEntries(
      Object.entries(outcomes).flatMap(([part, { kind, ...standing }]) =>
        kind === wanted ? [[part, standing]] : [],
      ),
    );
  return {
    saved: ofKind("saved"),
    conflicts: ofKind("conflict"),
    invalid,
    at: now.toISOString(),
  };
}

/** Which button a form was sent with where two had written: it names the choice and the part. */
export function settledPart(button: unknown): { choice: string; part: string } | null {
  const [choice, part] = typeof button === "string" ? button.split(":") : [];
  return choice && part ? { choice, part } : null;
}
