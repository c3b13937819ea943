/** Every class that a case can have. The order is that of the vocabulary. */
import type { ClassRule } from "./class-rule";
import { BANNED_CLASSES } from "./classes-banned";
import { NOT_A_BAN_CLASSES } from "./classes-not-a-ban";
import { PAUSED_CLASSES } from "./classes-paused";
import { STOP } from "./stop-now";
import { LEVELS, type RestrictionClass } from "./vocabulary";

const LIFTED: ClassRule = {
  bucket: null,
  severity: "info",
  levels: ["waba", ...LEVELS.filter((level) => level !== "waba")],
  means: {
    en: "A restriction is over or was reversed. Restart slowly and watch quality for seven days.",
    id: "Pembatasan berakhir atau dibatalkan. Mulai lagi perlahan dan pantau kualitas selama tujuh hari.",
  },
  appeal: "no",
  appealReason: "nothing_to_appeal",
  route: "monitor",
  submitters: ["nobody"],
  doors: [],
  clocks: ["quality_window"],
  blocks: [],
  stopNow: [STOP.resending_backlog],
  holdingNotice: null,
  movesTo: "monitoring",
  closesAs: null,
  source: "M-AU",
  certainty: "stated",
};

export const CLASSES: Readonly<Record<RestrictionClass, ClassRule>> = {
  ...PAUSED_CLASSES,
  ...BANNED_CLASSES,
  ...NOT_A_BAN_CLASSES,
  lifted: LIFTED,
};
