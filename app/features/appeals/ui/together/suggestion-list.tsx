/** Other words for passages: what would change, and the buttons that take it or say no. */
import { Form } from "@remix-run/react";
import type { DiscussionPage } from "~/features/appeals/together/discussion-page.server";
import { Button } from "~/ui/button";
import { StateChip } from "~/ui/status/state-chip";
import { Time } from "~/ui/status/time";
import { useText } from "~/ui/text";
import type { Tone } from "~/ui/tone";
import { Difference } from "./difference";

const TONES: Record<string, Tone> = {
  open: "waiting",
  accepted: "good",
  declined: "neutral",
  withdrawn: "neutral",
};

type Suggestion = DiscussionPage["suggestions"][number];
type SuggestionListProps = {
  suggestions: readonly Suggestion[];
  path: string;
  page: Pick<DiscussionPage, "mayTalk" | "mayAccept">;
};

export function SuggestionList({ suggestions, path, page }: SuggestionListProps) {
  const t = useText();
  if (suggestions.length === 0) {
    return <p className="text-base text-ink-soft">{t("together.suggestion.none")}</p>;
  }
  return (
    <ol className="border-t border-line">
      {suggestions.map((suggestion) => {
        const { id, authorName, createdAt, state, settledByName, reason, version } = suggestion;
        return (
          <li key={id} id={`suggestion-${id}`} className="space-y-2 border-b border-line py-3">
            <p className="flex flex-wrap items-center gap-x-3 text-base text-ink-soft">
              <span className="font-medium text-ink">{authorName}</span>
              <Time at={createdAt} />
              <StateChip tone={TONES[state] ?? "neutral"}>
                {t(`together.suggestion.states.${state as "open"}`, { name: settledByName })}
              </StateChip>
              {version !== null && (
                <span>{t("appeals.screens.versions.version", { version })}</span>
              )}
            </p>
            <p className="text-sm text-ink-soft">{suggestion.label}</p>
            <Difference pieces={suggestion.pieces} lang={suggestion.language ?? undefined} />
            {reason && (
              <p dir="auto" className="text-base whitespace-pre-line text-ink-soft">
                {reason}
              </p>
            )}
            {state === "open" && <Answers suggestion={suggestion} path={path} page={page} />}
          </li>
        );
      })}
    </ol>
  );
}

type AnswersProps = { suggestion: Suggestion } & Omit<SuggestionListProps, "suggestions">;

/** What is no longer there, or there twice, is not replaced: somebody looks at it first. */
function Answers({ suggestion, path, page }: AnswersProps) {
  const t = useText();
  const { id, passage, isMine } = suggestion;
  return (
    <>
      {passage !== "there" && (
        <p className="text-base font-medium text-caution">
          {t(passage === "gone" ? "together.suggestion.gone" : "together.suggestion.twice")}
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        {page.mayAccept && passage === "there" && (
          <Form method="post" action={`${path}/suggestions/${id}/acceptance`}>
            <Button type="submit" size="small">
              {t("together.suggestion.accept")}
            </Button>
          </Form>
        )}
        {page.mayTalk && (
          <Form method="post" action={`${path}/suggestions/${id}/declining`}>
            <Button type="submit" size="small" variant="quiet">
              {t(isMine ? "together.suggestion.withdraw" : "together.suggestion.decline")}
            </Button>
          </Form>
        )}
      </div>
    </>
  );
}
