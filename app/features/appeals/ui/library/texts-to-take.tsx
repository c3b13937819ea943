/** Texts of past appeals, each with the button that takes it as a start. */
import { Form } from "@remix-run/react";
import { type AppealAtTop, appealPath } from "~/features/appeals/appeal-path";
import type { TextsOfPast } from "~/features/appeals/library/texts-to-take.server";
import { AppealHeader } from "~/features/appeals/ui/appeal-header";
import { Button } from "~/ui/button";
import { ButtonLink } from "~/ui/button-link";
import { Empty } from "~/ui/page/empty";
import { useText } from "~/ui/text";
import { LANGUAGES } from "~templates/bilingual";
import { PastHead } from "./past-list";

type TextsToTakeProps = {
  title: string;
  appeal: AppealAtTop;
  section: string;
  /** The questions that this appeal answers already. */
  answered: readonly string[];
  past: readonly TextsOfPast[];
};

export function TextsToTake({ title, appeal, section, answered, past }: TextsToTakeProps) {
  const t = useText();
  const back = appealPath(appeal, `sections/${section}`);
  return (
    <div className="max-w-3xl space-y-5">
      <AppealHeader appeal={appeal} title={title} />
      <p className="max-w-prose text-ink-soft">{t("library.take.about")}</p>
      {past.length === 0 && (
        <Empty
          title={t("library.take.none")}
          action={<ButtonLink to={back}>{t("library.take.back")}</ButtonLink>}
        >
          {t("library.take.noneText")}
        </Empty>
      )}
      <ul className="space-y-4">
        {past.map(({ appeal: from, texts }) => (
          <li key={from.id} className="rounded-card border border-line bg-surface p-4">
            <PastHead appeal={from} />
            <ul className="mt-3 space-y-4">
              {texts.map(({ question, label, text }) => (
                <li key={question}>
                  <h3 className="font-semibold">{label}</h3>
                  {LANGUAGES.filter((language) => text[language]).map((language) => (
                    <p
                      key={language}
                      lang={language}
                      className="mt-1 max-w-prose border-l-2 border-line-strong pl-3 text-lg whitespace-pre-line"
                    >
                      {text[language]}
                    </p>
                  ))}
                  <Form method="post" className="mt-2 flex flex-wrap items-center gap-3">
                    <input type="hidden" name="from" value={from.id} />
                    <input type="hidden" name="question" value={question} />
                    <Button type="submit" size="small">
                      {t("library.take.submit")}
                    </Button>
                    {answered.includes(question) && (
                      <span className="text-sm text-ink-soft">{t("library.take.replaces")}</span>
                    )}
                  </Form>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </div>
  );
}
