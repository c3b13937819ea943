/** What an answer becomes when a draft is taken over: nothing that somebody wrote is lost by it. */
import { LANGUAGES } from "~templates/bilingual";
import { type AnswerValue, isBilingualText } from "../answers/appeal-answers";
import type { Drafted } from "./drafted-answers";

/** Free text keeps what stands and gets the draft as one more paragraph, once; everything else is replaced. */
export function takenValue({ value, isAdded }: Drafted, standing: AnswerValue | null): AnswerValue {
  if (!isAdded || !isBilingualText(value)) return value;
  const written = standing !== null && isBilingualText(standing) ? standing : {};
  return Object.fromEntries(
    LANGUAGES.map((language) => [
      language,
      together(written[language] ?? "", value[language] ?? ""),
    ]),
  );
}

function together(standing: string, draft: string): string {
  if (standing.includes(draft)) return standing;
  return standing.trim() === "" ? draft : `${standing.trimEnd()}\n\n${draft}`;
}
