/** One playbook for each route. */
import type { Route } from "../rules/vocabulary";
import { APPEAL_PLAYBOOKS } from "./appeal-playbooks";
import type { Playbook } from "./playbook";
import { TECHNICAL_PLAYBOOKS } from "./technical-playbooks";
import { WAITING_PLAYBOOKS } from "./waiting-playbooks";

export const PLAYBOOKS: Readonly<Record<Route, Playbook>> = {
  ...APPEAL_PLAYBOOKS,
  ...WAITING_PLAYBOOKS,
  ...TECHNICAL_PLAYBOOKS,
};
