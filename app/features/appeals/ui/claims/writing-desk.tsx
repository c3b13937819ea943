/**
 * Judges the texts of a section as they are typed: which sentences assert something, what they stand
 * on, and what the coach advises. It stands under each field and loads once the page stands.
 */
import { type RefObject, useMemo } from "react";
import { createPortal } from "react-dom";
import { type AppealAddress, appealPath } from "~/features/appeals/appeal-path";
import { readStatements } from "~/features/appeals/coach/contradictions";
import type { WordedQuestion } from "~/features/appeals/questions/appeal-questions";
import { useFormat, useText } from "~/ui/text";
import { languagesFor } from "~templates/bilingual";
import { ClaimLegend } from "./claim-legend";
import { TextDesk } from "./text-desk";
import { useDesk } from "./use-desk";
import { useTyped } from "./use-typed";

type WritingDeskProps = {
  form: RefObject<HTMLFormElement>;
  appeal: AppealAddress;
  questions: readonly WordedQuestion[];
};

const isText = ({ kind }: WordedQuestion) => kind === "long_text" || kind === "short_text";

export default function WritingDesk({ form, appeal, questions }: WritingDeskProps) {
  const desk = useDesk(appealPath(appeal, "desk"));
  const { language: reader } = useFormat();

  const fields = useMemo(
    () =>
      questions.filter(isText).flatMap((question) =>
        question.isPerLanguage
          ? languagesFor(reader).map((language) => ({
              question,
              language,
              name: `${question.id}.${language}`,
            }))
          : [{ question, language: reader, name: question.id as string }],
      ),
    [questions, reader],
  );
  const texts = useTyped(
    form,
    fields.map(({ name }) => name),
  );
  const statements = useMemo(() => readStatements(desk?.statements ?? []), [desk]);
  if (!desk || !form.current) return null;

  const legend = document.getElementById("desk-legend");
  return (
    <>
      {legend && createPortal(<DeskLegend />, legend)}
      {fields.map(({ question, language, name }) => {
        const place = document.getElementById(`desk-${question.id}`);
        const text = texts[name] ?? "";
        if (!place || text.trim() === "" || !form.current) return null;
        return createPortal(
          <TextDesk
            key={name}
            name={name}
            question={question.id}
            language={language}
            isClaiming={question.isPerLanguage && question.kind === "long_text"}
            text={text}
            desk={desk}
            statements={statements}
            appeal={appeal}
            form={form.current}
          />,
          place,
          name,
        );
      })}
    </>
  );
}

/** Said once for all texts of the page. */
function DeskLegend() {
  const t = useText();
  return (
    <div className="mb-8 max-w-prose space-y-1">
      <p className="text-base text-ink-soft">{t("claims.editor.pick")}</p>
      <ClaimLegend />
    </div>
  );
}
