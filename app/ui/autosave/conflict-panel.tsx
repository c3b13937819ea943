/** Both texts where two people wrote, with author and time, and what to do about it. */
import type { ReactNode } from "react";
import { Button } from "~/ui/button";
import { useHydrated } from "~/ui/hydrated";
import { Notice } from "~/ui/page/notice";
import { useText } from "~/ui/text";
import type { Choice } from "./autosave";
import type { Conflict } from "./autosave-reply";

type ConflictPanelProps = {
  part: string;
  theirs: Conflict;
  /** The words of a field's value: the label of a choice, "Yes" for yes. */
  word: (value: string) => string;
  onChoose: (choice: Choice) => void;
  /** What becomes of the text that is not chosen. */
  children: ReactNode;
};

/** The buttons send the form where no script runs: what then stands in the fields is saved, or theirs is kept. */
export default function ConflictPanel({
  part,
  theirs,
  word,
  onChoose,
  children,
}: ConflictPanelProps) {
  const t = useText();
  const isHydrated = useHydrated();
  const { byName, at, isMine, isEmpty, isBeingEdited, fields } = theirs;
  const read = theirs.said ?? fields;
  const said = read.filter(([, value]) => value !== "");
  const title = isMine ? "autosave.both.titleMine" : "autosave.both.title";
  const who = isEmpty ? "autosave.both.theirsOut" : "autosave.both.theirs";
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
          <Choose part={part} choice="mine" onChoose={onChoose} />
          <Choose part={part} choice="theirs" onChoose={onChoose} />
          {isHydrated && <Choose part={part} choice="edit" onChoose={onChoose} />}
        </div>
      )}
      <p className="pt-2 text-sm text-ink-soft">{children}</p>
    </Notice>
  );
}

const WORDS = { mine: "keepMine", theirs: "takeTheirs", edit: "edit" } as const;

type ChooseProps = { part: string; choice: Choice; onChoose: (choice: Choice) => void };

function Choose({ part, choice, onChoose }: ChooseProps) {
  const t = useText();
  return (
    <Button
      type="submit"
      size="small"
      name="settle"
      value={`${choice}:${part}`}
      onClick={(event) => {
        event.preventDefault();
        onChoose(choice);
      }}
    >
      {t(`autosave.both.${WORDS[choice]}`)}
    </Button>
  );
}

const languageOf = (name: string) => /\.(en|id)$/.exec(name)?.[1];
