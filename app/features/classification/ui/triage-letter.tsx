/** The result, read like a doctor's letter: conclusion first, then what to do, then why. */
import { FactList } from "~/ui/page/fact-list";
import { StateChip } from "~/ui/status/state-chip";
import { useText } from "~/ui/text";
import type { Tone } from "~/ui/tone";
import type { TriageLetter as Letter } from "../triage-letter";
import { DeadlineTable } from "./deadline-table";
import { HoldingNotice } from "./holding-notice";
import { LetterSection } from "./letter-section";
import Reasons from "./reasons";

const TONES: Record<NonNullable<Letter["bucket"]>, Tone> = {
  banned: "critical",
  paused: "caution",
  not_a_ban: "info",
};

export function TriageLetter({ letter }: { letter: Letter }) {
  const t = useText();
  const route = [
    { label: t("classification.result.route"), value: letter.route },
    {
      label: t("classification.result.who"),
      value: letter.submitters.join(", ") || t("common.none"),
    },
    { label: t("classification.result.where"), value: <Doors doors={letter.doors} /> },
  ];
  return (
    <article className="max-w-prose space-y-5">
      <header>
        <p className="mb-2 flex flex-wrap items-center gap-2">
          <StateChip tone={letter.bucket ? TONES[letter.bucket] : "good"}>
            {letter.bucketName}
          </StateChip>
          <span className="text-ink-soft">
            {t("classification.result.level", { level: letter.levelName })}
          </span>
        </p>
        <h1 className="text-2xl font-semibold">{letter.className}</h1>
        <p className="mt-2 text-lg">{letter.means}</p>
        {letter.causes.length > 0 && (
          <p className="mt-2 text-ink-soft">
            {t("classification.result.causes")}: {letter.causes.join(", ")}
          </p>
        )}
      </header>

      <LetterSection title={t("classification.result.stop")} lines={letter.stopNow} />
      <LetterSection title={t("classification.result.remediation")} lines={letter.remediations} />
      <div className="grid gap-x-8 gap-y-5 sm:grid-cols-2">
        <LetterSection title={t("classification.result.works")} lines={letter.stillWorks} />
        <LetterSection title={t("classification.result.blocked")} lines={letter.blocked} />
      </div>
      <LetterSection title={t("classification.result.appeal")}>
        <p className="text-lg">
          <strong className="font-semibold">{letter.appealable}.</strong> {letter.appealableWhy}
        </p>
        <div className="mt-3">
          <FactList facts={route} />
        </div>
      </LetterSection>
      {letter.deadlines.length > 0 && (
        <LetterSection title={t("classification.result.deadlines")}>
          <DeadlineTable deadlines={letter.deadlines} />
        </LetterSection>
      )}
      {letter.holding && (
        <LetterSection title={t("classification.result.holding")}>
          <HoldingNotice notice={letter.holding} />
        </LetterSection>
      )}
      <LetterSection title={t("classification.result.why")}>
        <Reasons reasons={letter.reasons} />
        <p className="mt-3 text-sm text-ink-soft">
          {t("classification.result.rules", { version: letter.rulesVersion })}
        </p>
      </LetterSection>
    </article>
  );
}

function Doors({ doors }: Pick<Letter, "doors">) {
  const t = useText();
  if (doors.length === 0) return t("common.none");
  return doors.map(({ name, path }) => (
    <span key={name} className="block">
      {name}
      {path && <span className="block text-sm text-ink-soft">{path}</span>}
    </span>
  ));
}
