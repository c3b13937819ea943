/** How much is measured. `--quick` says roughly where things stand; only the whole run decides anything. */
export type Effort = {
  sizes: readonly number[];
  rounds: number;
  /** Of one measurement. */
  seconds: number;
  coldStarts: number;
  dossiers: number;
  /** In the mailbox that is read for the first time. */
  mails: number;
  /** That are changed at once, and how often that is compared. */
  tasks: number;
  taskPairs: number;
  /** Of tables that are brought in, shown and taken out. */
  rows: number;
  /** Of one campaign. */
  letters: number;
};

const SIZES = [100, 10_000, 100_000];

export const WHOLE: Effort = {
  sizes: SIZES,
  rounds: 12,
  seconds: 3,
  coldStarts: 5,
  dossiers: 8,
  mails: 50_000,
  tasks: 100_000,
  taskPairs: 5,
  rows: 1_000_000,
  letters: 100_000,
};
export const QUICK: Effort = {
  sizes: SIZES,
  rounds: 3,
  seconds: 2,
  coldStarts: 2,
  dossiers: 3,
  mails: 2000,
  tasks: 20_000,
  taskPairs: 2,
  rows: 100_000,
  letters: 5_000,
};
