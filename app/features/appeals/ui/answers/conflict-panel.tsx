/** Both texts where two people wrote, with author and time, and what to do about it. */
import { Button } from "~/ui/button";
import { useHydrated } from "~/ui/hydrated";
import { Notice } from "~/ui/page/notice";
import { useText } from "~/ui/text";
import type { Choice } from "./autosave";
import type { Conflict } from "./autosave-reply";

type ConflictPanelProps = {
  question: string;
  theirs: Conflict;
  /** The words of a field's value: the label of a choice, "Yes" for yes. */
  word: (value: string) => string;
  onChoose: (choice: Choice) => void;
};

/** The buttons send the form where no script runs: what then stands in the fields is saved, or theirs is kept. */
export default function ConflictPanel({ question, theirs, word, onChoose }: ConflictPanelProps) {
  const t = useText();
  const isHydrated = useHydrated();
  const { byName, at, isMine, isEmpty, isBeingEdited, fields } = theirs;
  const said = fields.filter(([, value]) => value !== "");
  const title = isMine ? "appeals.screens.conflict.titleMine" : "appeals.screens.conflict.title";
  const who = isEmpty ? "appeals.screens.conflict.theirsOut" : "appeals.screens.conflict.theirs";
  return (
    <Notice tone="caution" title={t(title)} alert className="mt-3">
      <p className="text-sm text-ink-soft">{t(who, { name: byName, at: new Date(at) })}</p>
      {said.map(([name, value]) => (
        <blockquote
          key={`${name} ${value}`}
          lang={languageOf(name)}
          className="my-2 border-l-2 border-line-strong pl-3 whitespace-pre-line"
        >
          {word(value)}
        </blockquote>
      ))}
      {!isBeingEdited && (
        <div className="flex flex-wrap gap-2 pt-2">
          <Choose question={question} choice="mine" onChoose={onChoose} />
          <Choose question={question} choice="theirs" onChoose={onChoose} />
          {isHydrated && <Choose question={question} choice="edit" onChoose={onChoose} />}
        </div>
      )}
      <p className="pt-2 text-sm text-ink-soft">{t("appeals.screens.conflict.hint")}</p>
    </Notice>
  );
}

const WORDS = { mine: "keepMine", theirs: "takeTheirs", edit: "edit" } as const;

type ChooseProps = { question: string; choice: Choice; onChoose: (choice: Choice) => void };

function Choose({ question, choice, onChoose }: ChooseProps) {
  const t = useText();
  return (
    <Button
      type="submit"
      size="small"
      name="settle"
      value={`${choice}:${question}`}
      onClick={(event) => {
        event.preventDefault();
        onChoose(choice);
      }}
    >
      {t(`appeals.screens.conflict.${WORDS[choice]}`)}
    </Button>
  );
}

const languageOf = (name: string) => /\.(en|id)$/.exec(name)?.[1];
