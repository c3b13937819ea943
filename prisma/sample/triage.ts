/** Classifies a sample case as a lead would: pastes what there is, answers what is asked. */
import { offerWhatCanBeAppealed } from "~/features/appeals/rounds/offer-what-can-be-appealed.server";
import { caseByReference } from "~/features/cases/case-queries.server";
import { classifyCase } from "~/features/classification/classify-case.server";
import { answerQuestion, pasteText } from "~/features/classification/save-triage.server";
import { triageOfCase } from "~/features/classification/triage-of-case.server";
import type { Person } from "~/features/identity/person";
import { TRIAGE_QUESTIONS } from "~templates/rules/triage-questions";
import { granted } from "./granted";

type Told = { paste?: string; answers?: Readonly<Record<string, string | readonly string[]>> };

const MOST_QUESTIONS = 12;
/** What somebody says who has not found out more. */
const UNSURE = ["unknown", "not_known", "not_checked", "not_stated", "no", "none"];

export async function tellTriage(person: Person, reference: string, told: Told): Promise<void> {
  const found = await caseByReference(person, reference);
  if (!found) throw new Error(`The sample case ${reference} is missing`);
  if (told.paste) granted(await pasteText(person, found.id, told.paste));
  const answers = { connection: "api", ...told.answers };
  for (const [question, answer] of Object.entries(answers)) {
    granted(await answerQuestion(person, found.id, question, answer));
  }
}

export async function classify(
  person: Person,
  reference: string,
  told: Told,
  now: Date,
): Promise<void> {
  await tellTriage(person, reference, told);
  const found = await caseByReference(person, reference);
  if (!found) throw new Error(`The sample case ${reference} is missing`);

  for (let asked = 0; asked < MOST_QUESTIONS; asked += 1) {
    const { read, version } = await triageOfCase(found, now);
    const { outcome } = read.triage;
    if (outcome.kind === "decided") {
      const commitment = { seenVersion: version, follow: offerWhatCanBeAppealed };
      granted(await classifyCase(person, found.id, commitment, now));
      return;
    }
    const question = outcome.kind === "asking" ? outcome.question : outcome.settledBy;
    const { options } = TRIAGE_QUESTIONS[question as keyof typeof TRIAGE_QUESTIONS];
    const unsure = options.find(({ value }) => UNSURE.includes(value)) ?? options.at(-1);
    granted(await answerQuestion(person, found.id, question, unsure?.value ?? "unknown"));
  }
  throw new Error(`The sample case ${reference} could not be classified`);
}
