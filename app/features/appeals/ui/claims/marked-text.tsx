/** A text that is only read: each sentence that asserts something is underlined and leads to its page. */
import { Link } from "@remix-run/react";
import { type AppealAddress, appealPath } from "~/features/appeals/appeal-path";
import type { MarkedSentence } from "~/features/appeals/claims/marked-sentences";
import { useText } from "~/ui/text";
import { lineOf } from "./claim-mark";
import { textPieces } from "./text-pieces";

type MarkedTextProps = {
  text: string;
  sentences: readonly MarkedSentence[];
  appeal: AppealAddress;
};

export function MarkedText({ text, sentences, appeal }: MarkedTextProps) {
  const t = useText();
  return textPieces(text, sentences).map(({ words, entry, at }) =>
    entry ? (
      <Link
        key={at}
        to={appealPath(appeal, entry.page)}
        className={`rounded-control hover:bg-sunken ${lineOf(entry)}`}
      >
        {words}
        <span className="sr-only">
          {" "}
          ({t(entry.state ? `claims.states.${entry.state}` : "claims.kinds.suggested")})
        </span>
      </Link>
    ) : (
      <span key={at}>{words}</span>
    ),
  );
}
