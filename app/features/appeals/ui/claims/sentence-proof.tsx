/** What one sentence stands on, the honest wording where it reads as done, and the way back to it. */
import { type AppealAddress, appealPath } from "~/features/appeals/appeal-path";
import { promisesFor } from "~/features/appeals/claims/claim";
import type { Desk } from "~/features/appeals/claims/desk.server";
import type { TextEntry } from "~/features/appeals/claims/ledger";
import { shownProofs, whatOf } from "~/features/appeals/claims/shown-proofs";
import { wordedFrom } from "~/features/appeals/tense/linked-wording";
import { needsAction } from "~/features/appeals/tense/tense-of";
import { formatFor } from "~/platform/i18n/format";
import { Button } from "~/ui/button";
import { useFormat, useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";
import type { Language } from "~templates/bilingual";
import { ClaimChip } from "./claim-chip";
import { ProofList } from "./proof-list";

type SentenceProofProps = {
  entry: TextEntry;
  question: string;
  language: Language;
  desk: Desk;
  appeal: AppealAddress;
  onShow: (start: number, end: number) => void;
  onWord: (sentence: string) => void;
};

export function SentenceProof(props: SentenceProofProps) {
  const { entry, question, language, desk, appeal, onShow, onWord } = props;
  const t = useText();
  const { language: reader, timeZone } = useFormat();
  const { sentence, state, kind, gap, marks, claim, key, place } = entry;
  const proofs = shownProofs(
    claim,
    { evidence: desk.evidence as never, systemFacts: desk.facts as never, items: desk.items },
    reader,
  );
  const format = formatFor(language, timeZone);
  const offers = needsAction(sentence, language)
    ? promisesFor(claim, desk.items)
        .map((item) => ({ item, words: wordedFrom(sentence, item, format) }))
        .filter(({ words }) => words !== sentence)
    : [];
  return (
    <div className="space-y-2 border-l-2 border-line-strong pl-3">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-soft">
        <ClaimChip state={state} kind={kind} />
        {gap && <span>{t(`claims.gaps.${gap}`)}</span>}
        {kind === "suggested" && (
          <span>{marks.map((mark) => t(`claims.marks.${mark}`)).join(", ")}</span>
        )}
      </p>
      {proofs.length > 0 && <ProofList proofs={proofs} appeal={appeal} />}
      {offers.map(({ item, words }) => (
        <div key={item.id} className="space-y-1">
          <p className="text-sm text-ink-soft">
            {t("claims.editor.honest")} · {whatOf(item.what, reader)}
          </p>
          <p lang={language}>{words}</p>
          <Button type="button" size="small" onClick={() => onWord(words)}>
            {t("claims.editor.use")}
          </Button>
        </div>
      ))}
      <p className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <TextLink to={appealPath(appeal, `claims/${question}/${language}/${key}`)}>
          {t("claims.editor.judge")}
        </TextLink>
        {place && (
          <Button
            type="button"
            size="small"
            variant="quiet"
            onClick={() => onShow(place.start, place.end)}
          >
            {t("claims.editor.back")}
          </Button>
        )}
      </p>
    </div>
  );
}
