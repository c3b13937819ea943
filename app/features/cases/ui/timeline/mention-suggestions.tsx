/** Offers names while somebody types one after an @. Arrows choose, Enter and Tab take, Escape lets go. */
import { useEffect, useId, useState } from "react";
import { useText } from "~/ui/text";

type MentionSuggestionsProps = {
  inputId: string;
  people: readonly { id: string; name: string }[];
};

const OFFERED = 6;

export default function MentionSuggestions({ inputId, people }: MentionSuggestionsProps) {
  const t = useText();
  const listId = useId();
  const [begun, setBegun] = useState<string | null>(null);
  const [at, setAt] = useState(0);
  const offered =
    begun === null ? [] : people.filter(({ name }) => isBeginning(begun, name)).slice(0, OFFERED);
  const isOpen = offered.length > 0;

  useEffect(() => {
    const box = document.getElementById(inputId);
    if (!(box instanceof HTMLTextAreaElement)) return;
    const look = () => {
      setBegun(mentionBegunBefore(box));
      setAt(0);
    };
    const leave = () => setTimeout(() => setBegun(null), 150);
    const press = (event: KeyboardEvent) => {
      if (!isOpen) return;
      if (event.key === "ArrowDown") setAt((place) => (place + 1) % offered.length);
      else if (event.key === "ArrowUp")
        setAt((place) => (place + offered.length - 1) % offered.length);
      else if (event.key === "Enter" || event.key === "Tab") take(box, offered[at]?.name ?? "");
      else if (event.key === "Escape") setBegun(null);
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    box.addEventListener("input", look);
    box.addEventListener("click", look);
    box.addEventListener("blur", leave);
    box.addEventListener("keydown", press);
    box.setAttribute("aria-controls", listId);
    box.setAttribute("aria-autocomplete", "list");
    if (isOpen) box.setAttribute("aria-activedescendant", `${listId}-${at}`);
    else box.removeAttribute("aria-activedescendant");
    return () => {
      box.removeEventListener("input", look);
      box.removeEventListener("click", look);
      box.removeEventListener("blur", leave);
      box.removeEventListener("keydown", press);
    };
  }, [inputId, listId, isOpen, offered, at]);

  return (
    <div className="relative">
      <div
        id={listId}
        role="listbox"
        aria-label={t("cases.screens.comment.suggestions")}
        hidden={!isOpen}
        className="absolute top-0 left-0 z-30 min-w-48 rounded-card border border-line-strong bg-surface p-1 shadow-float"
      >
        {offered.map(({ id, name }, place) => (
          <button
            key={id}
            id={`${listId}-${place}`}
            type="button"
            role="option"
            tabIndex={-1}
            aria-selected={place === at}
            onPointerDown={(event) => {
              event.preventDefault();
              const box = document.getElementById(inputId);
              if (box instanceof HTMLTextAreaElement) take(box, name);
            }}
            className="block w-full rounded-control px-2 py-1.5 text-left aria-selected:bg-accent-wash"
          >
            {name}
          </button>
        ))}
      </div>
    </div>
  );
}

/** A name that stands there in full needs no offer. */
const isBeginning = (begun: string, name: string) =>
  name.length > begun.length && name.toLowerCase().startsWith(begun.toLowerCase());

/** What stands between the last @ and the cursor, when it may still become a name. */
function mentionBegunBefore(box: HTMLTextAreaElement): string | null {
  const before = box.value.slice(0, box.selectionStart);
  return /(?:^|[^\p{L}\p{N}])@([^@\n]{0,40})$/u.exec(before)?.[1] ?? null;
}

function take(box: HTMLTextAreaElement, name: string) {
  const begun = mentionBegunBefore(box);
  if (begun === null || !name) return;
  box.setRangeText(`${name} `, box.selectionStart - begun.length, box.selectionStart, "end");
  box.dispatchEvent(new Event("input", { bubbles: true }));
  box.focus();
}
