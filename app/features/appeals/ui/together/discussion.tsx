/** A section as its writers talk about it: its texts, what was said, and other words for a passage. */
import { Link } from "@remix-run/react";
import { type AppealAddress, appealPath } from "~/features/appeals/appeal-path";
import type { DiscussionPage } from "~/features/appeals/together/discussion-page.server";
import { ButtonLink } from "~/ui/button-link";
import { Notice } from "~/ui/page/notice";
import { useText } from "~/ui/text";
import { CommentList } from "./comment-list";
import { SuggestionList } from "./suggestion-list";

type DiscussionProps = { appeal: AppealAddress; page: DiscussionPage };

export function Discussion({ appeal, page }: DiscussionProps) {
  const t = useText();
  const { section, mayTalk, texts, comments, suggestions } = page;
  const path = appealPath(appeal, `sections/${section.id}`);
  return (
    <div className="max-w-prose space-y-8 text-lg">
      {!mayTalk && <Notice>{t("together.discussion.readOnly")}</Notice>}
      <p className="flex flex-wrap gap-2">
        {mayTalk && (
          <ButtonLink to={`${path}/comments/new`}>{t("together.comment.onSection")}</ButtonLink>
        )}
        <ButtonLink
          to={section.id === "remediation" ? appealPath(appeal, "actions") : path}
          variant="quiet"
        >
          {t("together.discussion.toSection")}
        </ButtonLink>
      </p>
      <section aria-labelledby="suggestions">
        <h2 id="suggestions" className="mb-2 text-lg font-semibold">
          {t("together.suggestion.list")}
        </h2>
        <SuggestionList suggestions={suggestions} path={path} page={page} />
      </section>
      <section aria-labelledby="comments">
        <h2 id="comments" className="mb-2 text-lg font-semibold">
          {t("together.comment.list")}
        </h2>
        <CommentList comments={comments} path={path} mayTalk={mayTalk} />
      </section>
      {texts.length > 0 && (
        <section aria-labelledby="texts">
          <h2 id="texts" className="mb-1 text-lg font-semibold">
            {t("together.discussion.texts")}
          </h2>
          {mayTalk && (
            <p className="mb-4 text-base text-ink-soft">{t("together.discussion.choose")}</p>
          )}
          <div className="space-y-6">
            {texts.map((text) => (
              <Sentences
                key={`${text.question} ${text.language}`}
                text={text}
                page={page}
                path={path}
              />
            ))}
          </div>
        </section>
      )}
    </div>
  );
}

type SentencesProps = { text: DiscussionPage["texts"][number]; page: DiscussionPage; path: string };

/** Each sentence leads to the page on which something is said about it. */
function Sentences({ text, page: { mayTalk }, path }: SentencesProps) {
  const t = useText();
  const { question, label, language, sentences } = text;
  const at = (place: number) =>
    new URLSearchParams({ question, language: language ?? "", sentence: String(place) });
  return (
    <div>
      <h3 className="text-base font-medium">
        {label}
        {language && (
          <span className="font-normal text-ink-soft"> · {t(`common.languages.${language}`)}</span>
        )}
      </h3>
      <ul lang={language ?? undefined} dir="auto" className="mt-1 space-y-1">
        {sentences.map(({ place, text: sentence }) => (
          <li key={place}>
            {mayTalk ? (
              <Link
                to={`${path}/comments/new?${at(place)}`}
                className="underline decoration-line-strong decoration-dotted underline-offset-4 hover:text-accent hover:decoration-accent"
              >
                {sentence}
              </Link>
            ) : (
              sentence
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
