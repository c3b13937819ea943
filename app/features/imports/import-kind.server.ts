/**
 * What an import needs to know of what it imports. The feature that owns the rows says it; sending
 * in, checking, progress, going on after a crash, repeats, the list of wrong rows and taking back
 * are the same for all.
 */
import type { Tx } from "~/platform/db.server";
import type { Wanted } from "~/platform/tables/columns";
import type { Reading } from "./reading";

export type ImportKind = {
  /** Its name in addresses and in `imports.kinds`. */
  key: string;
  wanted: readonly Wanted<string>[];
  /** What may hold for every row, where no column says it: names of `reading.constants`. */
  constants: readonly string[];
  /** How a cell may be shown while nothing is imported yet, where numbers of people are not what is secret. */
  masked?: (text: string) => string;
  /** Where its checked rows wait, where that is not as facts: a table of this feature and its columns. */
  staging?: { table: string; columns: readonly string[] };
  /** Tables that a large file fills: whoever asks them next goes by how full they are by then. */
  fills?: readonly string[];
  prepare: (
    tx: Tx,
    of: { businessId: string; caseId: string | null; reading: Reading },
  ) => Promise<RowReader>;
  /** Writes the checked rows up to a line to where they belong. Doing it twice adds nothing. */
  move: (tx: Tx, part: ImportPart) => Promise<void>;
  /** Once an import is through, or stopped half way. */
  settle?: (tx: Tx, importId: string) => Promise<void>;
  /** Takes back some of what an import wrote; says how many. */
  takeBack: (tx: Tx, importId: string, most: number) => Promise<number>;
  /** How many of the checked rows say what is on record already. */
  countKnown: (tx: Tx, of: { importId: string; businessId: string }) => Promise<number>;
  /** The first lines of those, where they are left alone for it: nothing is taken in twice. */
  knownLines?: (tx: Tx, of: { importId: string; most: number }) => Promise<number[]>;
};

/** Lines from one to another, both included. */
export type ImportPart = { importId: string; businessId: string; from: number; upTo: number };

export type Facts = Readonly<Record<string, string | number | Buffer | null>>;

export type RowReader = (cell: (key: string) => string, line: number) => RowRead;

export type RowRead =
  | {
      ok: true;
      /** Two rows of a file with the same key are one. */
      key: Buffer;
      facts: Facts;
      /** The row as it may be shown, without what tells a person. */
      shown: Readonly<Record<string, string>>;
    }
  | { ok: false; column: string; reason: RowProblem };

/** Why a row cannot be taken. The sentences are `imports.reasons.*`. */
export const ROW_PROBLEMS = [
  "missing",
  "digitsLost",
  "noNumber",
  "noMoment",
  "inFuture",
  "unknownSource",
  "noPerson",
  "noAddress",
  "noMoney",
  "noCurrency",
  "unknownHarm",
  "unknownChannel",
  "noChannel",
  "unknownPool",
  "noVoucher",
  "unknownResult",
  "unknownCall",
  "unknownCustomer",
  "noScore",
  "repeated",
] as const;
export type RowProblem = (typeof ROW_PROBLEMS)[number];
