/** The shape of a class: what it is, what it blocks, what to stop, and the way out. */
import type { Bilingual } from "../bilingual";
import type { AppealReasonKey } from "./appealability";
import type { Capability } from "./capabilities";
import type { ClockKey } from "./clocks";
import type { HoldingNoticeKey } from "./holding-notices";
import type { SourceKey } from "./sources";
import type {
  AppealDefault,
  Bucket,
  CaseMove,
  Certainty,
  DoorKey,
  Level,
  Route,
  Severity,
  Submitter,
} from "./vocabulary";

export type ClassRule = {
  /** Null only where nothing is restricted any more. */
  bucket: Bucket | null;
  severity: Severity;
  /** The first is assumed when nothing says otherwise. */
  levels: readonly [Level, ...Level[]];
  means: Bilingual;
  appeal: AppealDefault;
  /** Said when the class alone settles it; `if_offered` and `unknown` look at what is offered. */
  appealReason: AppealReasonKey;
  route: Route;
  /** Taken instead when a review is offered, or already running. */
  routeIfOffered?: Route;
  submitters: readonly Submitter[];
  doors: readonly DoorKey[];
  clocks: readonly ClockKey[];
  blocks: readonly Capability[];
  /** Neither blocked nor promised: nobody has said. */
  unsure?: readonly Capability[];
  /** Said in addition to the everyday abilities that nothing blocks. */
  works?: readonly Bilingual[];
  stopNow: readonly Bilingual[];
  holdingNotice: HoldingNoticeKey | null;
  movesTo: CaseMove;
  closesAs: "false_alarm" | null;
  source: SourceKey;
  certainty: Certainty;
};
