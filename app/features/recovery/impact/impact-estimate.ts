/** How many customers were let down, as far as anything tells: never more certain than its sources. */
import type { Harm } from "../harm";

export const FIGURE_SOURCES = [
  "named",
  "failed",
  "dropped",
  "send_log",
  "waiting",
  "told",
] as const;
export type FigureSource = (typeof FIGURE_SOURCES)[number];

/** `counted`: one by one. `at_least`: some are missing for certain. `told`: somebody says so. */
export const SURENESS = ["counted", "at_least", "told", "not_measured"] as const;
export type Sureness = (typeof SURENESS)[number];

export type Figure = {
  source: FigureSource;
  sure: Sureness;
  /** People; null where the source counts only messages, or nothing. */
  customers: number | null;
  messages: number | null;
};

/** What a source counted; null where nothing feeds it. */
export type Counted = { customers: number; messages: number } | null;

export type Measured = {
  named: number;
  failed: Counted;
  dropped: Counted;
  sendLog: Counted;
  waiting: Counted;
  told: number | null;
};

export function figuresOf(measured: Measured): Figure[] {
  const { named, failed, dropped, sendLog, waiting, told } = measured;
  return [
    figure("named", named > 0 ? { customers: named, messages: 0 } : null, "counted", true),
    figure("failed", failed, "at_least"),
    // A phone that was off looks the same: what never arrived is counted, why is not.
    figure("dropped", dropped, "counted"),
    figure("send_log", sendLog, "counted"),
    figure("waiting", waiting, "at_least"),
    figure("told", told === null ? null : { customers: told, messages: 0 }, "told", true),
  ];
}

export type Estimate = {
  /** Null where nothing tells. */
  customers: number | null;
  sure: Sureness;
  source: FigureSource | null;
};

/**
 * Sources overlap in people, so they are not added up: the largest is the least there were. What
 * somebody says counts where it is more than that.
 */
export function estimateOf(figures: readonly Figure[]): Estimate {
  const known = figures.filter(
    (each): each is Figure & { customers: number } => (each.customers ?? 0) > 0,
  );
  const [largest] = known.toSorted((one, other) => other.customers - one.customers);
  if (!largest) return { customers: null, sure: "not_measured", source: null };
  const { customers, source } = largest;
  return { customers, source, sure: source === "told" ? "told" : "at_least" };
}

/** Failed messages whose outcomes are not kept one by one are counted, but not as people. */
function figure(
  source: FigureSource,
  counted: Counted,
  sure: Sureness,
  peopleOnly = false,
): Figure {
  if (!counted) return { source, sure: "not_measured", customers: null, messages: null };
  const { customers, messages } = counted;
  return { source, sure, customers, messages: peopleOnly ? null : messages };
}

export type HarmCount = { harm: Harm; customers: number; messages: number };
