/**
 * Finds what contradicts something said before: other numbers for the same thing, another day for
 * the same event, another way of agreeing, or the opposite. Both sides are shown; a person decides.
 */

import type { Statement } from "./remark";
import { isSameDay, type Said, saidIn } from "./said";

export type Contradiction = {
  kind: "number" | "day" | "method" | "opposite";
  mine: Said;
  theirs: Statement;
};

/** Statements that were read once, to be compared with every text that is typed. */
export type ReadStatements = readonly { statement: Statement; said: Said }[];

export function readStatements(statements: readonly Statement[]): ReadStatements {
  return statements.flatMap((statement) =>
    saidIn(statement.text).map((said) => ({
      statement: { ...statement, text: said.text },
      said,
    })),
  );
}

/** At most one per sentence: the first statement that it contradicts. */
export function contradictions(text: string, statements: ReadStatements): Contradiction[] {
  return saidIn(text).flatMap((mine) => conflictsOf(mine, statements).next().value ?? []);
}

/** All of them, sentence by sentence, for whoever may have let some of them go. */
export function everyContradiction(text: string, statements: ReadStatements): Contradiction[] {
  return saidIn(text).flatMap((mine) => [...conflictsOf(mine, statements)]);
}

function* conflictsOf(mine: Said, statements: ReadStatements): Generator<Contradiction, undefined> {
  for (const { said, statement } of statements) {
    const kind = conflictOf(mine, said);
    if (kind) yield { kind, mine, theirs: statement };
  }
}

function conflictOf(mine: Said, theirs: Said): Contradiction["kind"] | null {
  for (const [key, side] of mine.sides) {
    const other = theirs.sides.get(key);
    if (other && other !== side) return "opposite";
  }
  if (isDisjoint(mine.codes, theirs.codes)) return null;
  // Comparing words is the dear part: only where something differs to begin with.
  const differs = {
    number: numbersDiffer(mine, theirs),
    day: daysDiffer(mine, theirs),
    method: isDisjoint(mine.methods, theirs.methods),
  };
  if (!differs.number && !differs.day && !differs.method) return null;
  const likeness = likenessOf(mine.words, theirs.words);
  return KINDS.find((kind) => differs[kind] && likeness >= ALIKE_ENOUGH[kind]) ?? null;
}

const KINDS = ["number", "day", "method"] as const;
/** How alike two sentences have to be to speak of the same thing. */
const ALIKE_ENOUGH = { number: 0.45, day: 0.5, method: 0.35 };

/** Both name some, and none of them is the same. */
const isDisjoint = (one: ReadonlySet<string>, other: ReadonlySet<string>) =>
  one.size > 0 && other.size > 0 && ![...one].some((each) => other.has(each));

function numbersDiffer(mine: Said, theirs: Said): boolean {
  for (const [unit, values] of mine.quantities) {
    const others = theirs.quantities.get(unit);
    if (others && ![...values].some((value) => others.has(value))) return true;
  }
  return false;
}

function daysDiffer(mine: Said, theirs: Said): boolean {
  if (mine.days.size === 0 || theirs.days.size === 0) return false;
  return ![...mine.days].some((day) => [...theirs.days].some((other) => isSameDay(day, other)));
}

/** Shared words against all words of the shorter, 0 to 1; two words at least have to be shared. */
function likenessOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [few, many] = one.size <= other.size ? [one, other] : [other, one];
  let shared = 0;
  for (const word of few) if (many.has(word)) shared += 1;
  return shared < 2 ? 0 : shared / few.size;
}
