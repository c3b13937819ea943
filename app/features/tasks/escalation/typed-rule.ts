/** The rule as its form shows it: nobody is told where no hours are typed. */
import type { Escalation } from "./escalation";

const typed = (hours: number | null) => (hours === null ? "" : String(hours));

export const typedRule = ({
  ownerHours,
  leadHours,
  version,
}: Escalation & { version: number }) => ({
  ownerHours: typed(ownerHours),
  leadHours: typed(leadHours),
  version,
});
