/**
 * Which edition of the rules of claims, tense and coach this is. What an appeal says depends on them,
 * so its canonical content names the edition it was worded with.
 */
export const APPEAL_RULES_EDITION = "2026-11-27";
