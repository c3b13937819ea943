/** A text that is only read: each sentence that asserts something is underlined. */
import type { MarkedSentence } from "~/features/appeals/claims/marked-sentences";
import { useText } from "~/ui/text";
import { lineOf } from "./claim-mark";
import { textPieces } from "./text-pieces";

type MarkedTextProps = {
  text: string;
  sentences: readonly MarkedSentence[];
};

export function MarkedText({ text, sentences }: MarkedTextProps) {
  const t = useText();
  return textPieces(text, sentences).map(({ words, entry, at }) =>
    entry ? (
      <span key={at} className={lineOf(entry)}>
        {words}
        <span className="sr-only">
          {" "}
          ({t(entry.state ? `claims.states.${entry.state}` : "claims.kinds.suggested")})
        </span>
      </span>
    ) : (
      <span key={at}>{words}</span>
    ),
  );
}
