/** The customers behind one figure, as the list of customers is asked for them: `reached.email`. */
import { CUSTOMER_STATES, type CustomerState } from "../customers/customer-state";
import { STAGES, type Stage } from "./progress-figures";

export type CustomerGroup =
  | { is: "stage"; stage: Stage }
  | { is: "not_contacted" }
  /** Not contacted, and nobody has given up on them. */
  | { is: "to_contact" }
  | { is: "standing"; state: CustomerState }
  | { is: "scored" }
  | { is: "score"; score: number }
  /** An empty channel: contacted, and nobody noted over which. */
  | { is: "reached"; channel: string }
  | { is: "unreached"; why: string }
  | { is: "letter" | "answered"; channel: string; harm: string; language: string };

const WORD = /^[a-z0-9_]{0,40}$/;

export function writeGroup(group: CustomerGroup): string {
  switch (group.is) {
    case "stage":
      return group.stage;
    case "not_contacted":
    case "to_contact":
    case "scored":
      return group.is;
    case "standing":
      return `standing.${group.state}`;
    case "score":
      return `score.${group.score}`;
    case "reached":
      return `reached.${group.channel}`;
    case "unreached":
      return `unreached.${group.why}`;
    case "letter":
    case "answered":
      return [group.is, group.channel, group.harm, group.language].join(".");
  }
}

/** Null for everybody, and for what nobody wrote. */
export function readGroup(written: string | null): CustomerGroup | null {
  const [is = "", one = "", two = "", three = "", ...more] = (written ?? "").split(".");
  if (more.length > 0 || ![one, two, three].every((part) => WORD.test(part))) return null;
  const stage = STAGES.find((each) => each === is);
  if (stage) return { is: "stage", stage };
  switch (is) {
    case "not_contacted":
    case "to_contact":
    case "scored":
      return { is };
    case "standing": {
      const state = CUSTOMER_STATES.find((each) => each === one);
      return state ? { is, state } : null;
    }
    case "score":
      return /^[1-5]$/.test(one) ? { is, score: Number(one) } : null;
    case "reached":
      return { is, channel: one };
    case "unreached":
      return one ? { is, why: one } : null;
    case "letter":
    case "answered":
      return one && two ? { is, channel: one, harm: two, language: three } : null;
    default:
      return null;
  }
}
