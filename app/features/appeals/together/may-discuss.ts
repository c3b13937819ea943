/** Whether colleagues may still say something about an appeal. Pure. */
import type { AppealState } from "~/features/appeals/appeal-lifecycle";

/** Until it is handed in: what was filed is not changed by what is said about it. */
const OURS: readonly AppealState[] = ["draft", "in_review", "changes_requested", "approved"];

export const mayDiscuss = (state: AppealState) => OURS.includes(state);
