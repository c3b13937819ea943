/** Which edition of the rules this is. A classification keeps the version it was made with. */
export const RULES_VERSION = "2026-11-22";

/** The day every rule was last compared with its source. */
export const RULES_CHECKED_ON = "2026-11-22";
