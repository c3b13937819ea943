/** What changed between two texts: taken out is struck through, put in is underlined; both are said aloud. */
import type { Piece } from "~/features/appeals/together/word-difference";
import { useText } from "~/ui/text";

type DifferenceProps = { pieces: readonly Piece[]; lang?: string };

export function Difference({ pieces, lang }: DifferenceProps) {
  const t = useText();
  const marked = { added: t("together.difference.added"), taken: t("together.difference.taken") };
  let at = 0;
  return (
    <p dir="auto" lang={lang} className="whitespace-pre-line break-words">
      {pieces.map(({ kind, text }) => {
        at += text.length;
        const key = `${at} ${kind}`;
        if (kind === "same") return <span key={key}>{text}</span>;
        return kind === "taken" ? (
          <del
            key={key}
            className="mx-px rounded-sm bg-critical-wash px-0.5 text-critical decoration-1"
          >
            <span className="sr-only">{marked.taken} </span>
            {text}
          </del>
        ) : (
          <ins
            key={key}
            className="mx-px rounded-sm bg-good-wash px-0.5 text-good underline underline-offset-3"
          >
            <span className="sr-only">{marked.added} </span>
            {text}
          </ins>
        );
      })}
    </p>
  );
}
