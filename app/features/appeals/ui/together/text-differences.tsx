/** What changed in each language of a text. */
import type { TextDifference } from "~/features/appeals/together/answer-difference";
import { useText } from "~/ui/text";
import { Difference } from "./difference";

export function TextDifferences({ texts }: { texts: readonly TextDifference[] }) {
  const t = useText();
  return (
    <div className="space-y-3">
      {texts.map(({ language, pieces }) => (
        <div key={language}>
          {language && <p className="text-sm text-ink-soft">{t(`common.languages.${language}`)}</p>}
          <Difference pieces={pieces} lang={language ?? undefined} />
        </div>
      ))}
    </div>
  );
}
