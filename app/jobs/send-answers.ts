import { lineOf } from "~/features/intake/polling/sending-access.server";
import { sendAnswers } from "~/features/recovery/requests/answers/send-answers.server";

/** What a provider asked to say later goes, and what a worker that was killed had in hand is told of. */
export const schedule = "* * * * *";

export default function sendAnswersJob(): Promise<void> {
  return sendAnswers({ lineOf });
}
