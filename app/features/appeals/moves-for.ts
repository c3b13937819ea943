/** What a person may do with an appeal in its state. Gates are judged when it is done. */
import { can, type Permission } from "~/features/identity/permissions";
import type { Person } from "~/features/identity/person";
import { type AppealMove, type AppealState, movesFrom } from "./appeal-lifecycle";

const NEEDS: Record<AppealMove, Permission> = {
  send_to_review: "appeal:draft",
  take_back: "appeal:draft",
  request_changes: "appeal:review",
  approve: "appeal:review",
  submit: "appeal:submit",
  note_under_review: "appeal:submit",
  note_info_requested: "appeal:submit",
  answer_info: "appeal:submit",
  decide: "appeal:decide",
  withdraw: "appeal:submit",
  lapse: "appeal:submit",
};

export function movesFor(person: Pick<Person, "roles">, state: AppealState): AppealMove[] {
  return movesFrom(state).filter((move) => can(person, NEEDS[move]));
}
