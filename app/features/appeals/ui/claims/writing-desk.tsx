/**
 * Judges the texts of a section as they are typed: which sentences assert something, what they stand
 * on, and what the coach advises. It stands under each field and loads once the page stands.
 */
import { useFetcher } from "@remix-run/react";
import { type RefObject, useEffect, useMemo } from "react";
import { createPortal } from "react-dom";
import { type AppealAddress, appealPath } from "~/features/appeals/appeal-path";
import type { Desk } from "~/features/appeals/claims/desk.server";
import { readStatements } from "~/features/appeals/coach/contradictions";
import type { WordedQuestion } from "~/features/appeals/questions/appeal-questions";
import { useFormat } from "~/ui/text";
import { TextDesk } from "./text-desk";
import { useTyped } from "./use-typed";

type WritingDeskProps = {
  form: RefObject<HTMLFormElement>;
  appeal: AppealAddress;
  questions: readonly WordedQuestion[];
};

const isText = ({ kind }: WordedQuestion) => kind === "long_text" || kind === "short_text";

export default function WritingDesk({ form, appeal, questions }: WritingDeskProps) {
  const { load, data: desk } = useFetcher<Desk>();
  const { language: reader } = useFormat();
  const path = appealPath(appeal, "desk");
  useEffect(() => load(path), [load, path]);

  const fields = useMemo(
    () =>
      questions.filter(isText).flatMap((question) =>
        question.isPerLanguage
          ? (["en", "id"] as const).map((language) => ({
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

  return (
    <>
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
            desk={desk as Desk}
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
