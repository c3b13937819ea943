/** The shape of a playbook: the tasks of one route, counted from the moment of classification. */
import type { Bilingual } from "../bilingual";

type PlaybookStage = "classify" | "appeal" | "bsp" | "recovery" | "learn";
type PlaybookRole = "support_lead" | "bsp_liaison" | "customer_care" | "admin";

export type PlaybookTask = {
  key: string;
  title: Bilingual;
  stage: PlaybookStage;
  role: PlaybookRole;
  /** A mandatory task keeps the case open until it is done or waived. */
  mandatory: boolean;
  dueInHours: number;
  /** Pointless once access is back: it is dropped then, and taken up when access is lost again. */
  untilBack?: boolean;
  /** What its stage reports once this is done: keys of the short words on the chip. It then closes by itself. */
  doneWhen?: readonly string[];
};

export type Playbook = {
  purpose: Bilingual;
  tasks: readonly PlaybookTask[];
  /** Sending was stopped, so it begins again slowly: the tasks of `monitor` join once access is back. */
  thenMonitor?: boolean;
};
