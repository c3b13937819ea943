/** One text as the desk reads it: its claims underlined, their proof, and the coach's remarks. */
import { useSearchParams } from "@remix-run/react";
import { memo, useEffect, useMemo, useState } from "react";
import type { AppealAddress } from "~/features/appeals/appeal-path";
import type { Desk } from "~/features/appeals/claims/desk.server";
import { sentenceId, textEntries } from "~/features/appeals/claims/ledger";
import { coachText } from "~/features/appeals/coach/coach-text";
import type { ReadStatements } from "~/features/appeals/coach/contradictions";
import { Remarks } from "~/features/appeals/ui/coach/remarks";
import { useFormat, useText } from "~/ui/text";
import type { Language } from "~templates/bilingual";
import { lineOf } from "./claim-mark";
import { SentenceProof } from "./sentence-proof";
import { textPieces } from "./text-pieces";
import { pointAt, textField, typeInto } from "./typed-text";

type TextDeskProps = {
  name: string;
  question: string;
  language: Language;
  /** Whether its sentences are claims; names and quotations are not. */
  isClaiming: boolean;
  text: string;
  desk: Desk;
  statements: ReadStatements;
  appeal: AppealAddress;
  form: HTMLFormElement;
};

export const TextDesk = memo(function TextDesk(props: TextDeskProps) {
  const { name, question, language, isClaiming, text, desk, statements, appeal, form } = props;
  const t = useText();
  const { language: reader } = useFormat();
  const [address] = useSearchParams();
  const [current, setCurrent] = useState<string | null>(null);

  const entries = useMemo(() => {
    if (!isClaiming) return [];
    const claims = desk.claims.filter(
      (claim) => claim.question === question && claim.language === language,
    );
    const exhibitIds = new Set(desk.evidence.map(({ id }) => id));
    const factKeys = new Set(desk.facts.map(({ key }) => key));
    return textEntries(text, { claims, language }, { items: desk.items, exhibitIds, factKeys });
  }, [isClaiming, text, desk, question, language]);
  const remarks = useMemo(
    () => coachText({ question, language, text }, desk.coach, statements, reader),
    [question, language, text, desk, statements, reader],
  );

  const idOf = (key: string) => sentenceId({ question, language, key });
  const asked = address.get("sentence");
  const wanted = asked?.startsWith(idOf("")) ? asked : null;
  useEffect(() => {
    if (!wanted) return;
    const sentence = document.getElementById(wanted);
    sentence?.focus();
    sentence?.scrollIntoView({ block: "center" });
  }, [wanted]);

  const put = (start: number, end: number, words: string) => {
    const field = textField(form, name);
    if (field) typeInto(field, field.value.slice(0, start) + words + field.value.slice(end));
  };
  const show = (start: number, end: number) => {
    const field = textField(form, name);
    if (field) pointAt(field, start, end);
  };
  const standing = entries.filter((entry) => entry.place !== null);
  if (standing.length === 0 && remarks.length === 0) return null;
  const chosen = standing.find(({ key }) => key === current) ?? null;
  const proofId = `proof-${question}-${language}`;
  return (
    <section
      aria-label={`${t("claims.editor.title")}: ${t(`common.languages.${language}`)}`}
      className="mt-3 space-y-3 rounded-control border border-line bg-surface p-3 text-base"
    >
      {standing.length > 0 && (
        <>
          <h3 className="text-sm font-medium text-ink-soft">
            {t("claims.editor.title")} · {t(`common.languages.${language}`)}
          </h3>
          <p lang={language} className="max-w-prose whitespace-pre-line leading-7">
            {textPieces(text, standing).map(({ words, entry, at }) =>
              entry ? (
                <a
                  key={at}
                  id={idOf(entry.key)}
                  href={`#${proofId}`}
                  aria-describedby={chosen === entry ? proofId : undefined}
                  className={`rounded-control hover:bg-sunken ${chosen === entry ? "bg-accent-wash" : ""} ${lineOf(entry)}`}
                  onMouseEnter={() => setCurrent(entry.key)}
                  onFocus={() => setCurrent(entry.key)}
                  onClick={(event) => {
                    event.preventDefault();
                    setCurrent(entry.key);
                  }}
                >
                  {words}
                </a>
              ) : (
                <span key={at}>{words}</span>
              ),
            )}
          </p>
          <div id={proofId}>
            {chosen && (
              <SentenceProof
                entry={chosen}
                question={question}
                language={language}
                desk={desk}
                appeal={appeal}
                onShow={show}
                onWord={(words) => chosen.place && put(chosen.place.start, chosen.place.end, words)}
              />
            )}
          </div>
        </>
      )}
      <Remarks remarks={remarks} language={language} onShow={show} onPut={put} />
    </section>
  );
});
