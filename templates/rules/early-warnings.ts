/**
 * Codes of failed messages that say something about the sender and not about one recipient. Their
 * first occurrence per sender and day is a signal; every occurrence is counted.
 */
import type { SourceKey } from "./sources";
import type { Certainty } from "./vocabulary";

type EarlyWarning = { codes: readonly string[]; source: SourceKey; certainty: Certainty };

export const EARLY_WARNINGS: readonly EarlyWarning[] = [
  {
    codes: ["368", "131031", "130497", "131064", "131048", "132015", "132016", "132007", "131042"],
    source: "M-ERR",
    certainty: "stated",
  },
  { codes: ["139200"], source: "M-DS", certainty: "stated" },
  { codes: ["141014", "141008"], source: "KAP", certainty: "secondary" },
  { codes: ["132068", "139000", "1031"], source: "M-ERR", certainty: "secondary" },
];

const CODES = new Set(EARLY_WARNINGS.flatMap(({ codes }) => codes));

export const isEarlyWarning = (code: string | null): boolean => code !== null && CODES.has(code);

/** Said of a message: the person it went to stopped marketing (M-ERR). */
export const STOPPED_MARKETING = "131050";
