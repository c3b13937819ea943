/** What the timeline says about making it up to customers. The sentences are `recovery.events.*`. */
export type RecoveryEvent =
  | {
      kind: "impact.corrected";
      detail: { from: string; until: string | null; toldCount: number | null; reason: string };
    }
  | {
      kind: "outreach.rule_set";
      detail: {
        quietFrom: string;
        quietUntil: string;
        pauseHours: number;
        warmUpPerDay: number;
        warmUpDays: number;
      };
    };
