/** Do the answers agree with each other and with the case? */
import { type Answers, isWallClockValue, textOf } from "~/features/appeals/answers/appeal-answers";
import type { AppealCaseFacts } from "~/features/appeals/facts/appeal-facts";
import { decisionOf } from "~/features/appeals/facts/prefill";
import { instantOf } from "~/platform/i18n/wall-clock";
import type { Language } from "~templates/bilingual";
import { type AppealUnderCheck, aboutQuestion, type Finding } from "./finding";

export function checkConsistency(appeal: AppealUnderCheck, reader: Language): Finding[] {
  return [
    ...decisionFindings(appeal, reader),
    ...assetFindings(appeal, reader),
    ...peakFindings(appeal.answers, reader),
    ...timeFindings(appeal.answers, reader),
    ...toolFindings(appeal, reader),
  ];
}

function decisionFindings({ facts, answers }: AppealUnderCheck, reader: Language): Finding[] {
  const known = facts.classification && decisionOf(facts.classification.class);
  const said = answers.decision_shown;
  if (!known || !said || known === said) return [];
  return [
    aboutQuestion("advice", "appeals.readiness.decisionContradictsCase", "decision_shown", reader),
  ];
}

/** Ids and telephone numbers are long runs of digits; anything shorter may be a date or an amount. */
const LONG_NUMBER = /\+?\d[\d\s().-]{6,}\d/g;
const SHORTEST_ID = 9;

function assetFindings({ facts, answers }: AppealUnderCheck, reader: Language): Finding[] {
  const written = textOf(answers.assets_affected).match(LONG_NUMBER) ?? [];
  const known = knownNumbers(facts);
  return written
    .flatMap((line) => line.split(/\s{2,}|\n/))
    .map((number) => number.trim())
    .filter((number) => digitsOf(number).length >= SHORTEST_ID && !known.has(digitsOf(number)))
    .map((id) =>
      aboutQuestion("advice", "appeals.readiness.assetNotOfCase", "assets_affected", reader, {
        id,
      }),
    );
}

const digitsOf = (text: string) => text.replace(/\D/g, "");

function knownNumbers({ assets }: AppealCaseFacts): Set<string> {
  return new Set(
    assets.flatMap(({ externalId, phone }) => [digitsOf(externalId ?? ""), digitsOf(phone ?? "")]),
  );
}

function peakFindings(
  { messages_per_day: usual, messages_on_peak_day: peak }: Answers,
  reader: Language,
) {
  if (typeof usual !== "number" || typeof peak !== "number" || peak >= usual) return [];
  return [
    aboutQuestion("advice", "appeals.readiness.peakBelowUsual", "messages_on_peak_day", reader),
  ];
}

function timeFindings(
  { noticed_at: noticed, stopped_at: stopped }: Answers,
  reader: Language,
): Finding[] {
  if (!isWallClockValue(noticed) || !isWallClockValue(stopped)) return [];
  const isInOrder =
    instantOf(stopped.wallClock, stopped.zone) >= instantOf(noticed.wallClock, noticed.zone);
  return isInOrder
    ? []
    : [aboutQuestion("advice", "appeals.readiness.stoppedBeforeNoticed", "stopped_at", reader)];
}

function toolFindings({ answers, items }: AppealUnderCheck, reader: Language): Finding[] {
  const isRemoved = items.some(({ cause }) => cause === "unauthorised_tools");
  if (answers.unofficial_tools !== "yes" || isRemoved) return [];
  const finding = aboutQuestion(
    "blocker",
    "appeals.readiness.toolNotRemoved",
    "unofficial_tools",
    reader,
  );
  return [{ ...finding, section: "remediation" }];
}
