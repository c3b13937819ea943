/** Which customers a run proposes for (by segment), or which grants it moves (as a list is narrowed). */
export type RunFilter = { segment: string; kind: string; q: string };

export const EVERYTHING: RunFilter = { segment: "", kind: "", q: "" };

/** Why some were passed over: by text key, how many, and what the first sentence says. */
export type PassedOverCounts = Record<
  string,
  { count: number; params: Record<string, string | number | null> }
>;
