/** Each conclusion with the answer or fact behind it, and the rule it came from. */
import { useText } from "~/ui/text";
import type { TriageLetter } from "../triage-letter";
import { SourceNote } from "./source-note";

export default function Reasons({ reasons }: { reasons: TriageLetter["reasons"] }) {
  const t = useText();
  return (
    <ol className="space-y-4">
      {reasons.map(({ says, because, field, rule, source }) => (
        <li key={`${rule} ${says}`}>
          <p className="text-lg">{says}</p>
          {because && (
            <p className="text-ink-soft">
              {t("classification.result.because", { answer: because })}
              {field && ` (${t("classification.result.readFrom", { field })})`}
            </p>
          )}
          <p>
            <SourceNote {...source} />{" "}
            <span className="text-sm text-ink-faint">
              {t("classification.result.rule", { rule })}
            </span>
          </p>
        </li>
      ))}
    </ol>
  );
}
