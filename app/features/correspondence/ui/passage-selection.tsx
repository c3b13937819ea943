/**
 * Offers to note what is selected in a message as a promise, with mouse, finger or keyboard. Without
 * a script the link below each message leads to the same form.
 */
import { type ReactNode, useEffect, useState } from "react";
import { ButtonLink } from "~/ui/button-link";
import { useText } from "~/ui/text";
import { LONGEST_PASSAGE } from "../promised/passage";
import { type ThreadAddress, threadPath } from "../thread-path";

type Selected = { messageId: string; passage: string };

/** The element that holds the words of a message carries this attribute with its id. */
export const MESSAGE_TEXT = "data-message-text";

type PassageSelectionProps = { thread: ThreadAddress; children: ReactNode };

export function PassageSelection({ thread, children }: PassageSelectionProps) {
  const t = useText();
  const [selected, setSelected] = useState<Selected | null>(null);
  useEffect(() => {
    const look = () => setSelected(selectedPassage());
    document.addEventListener("selectionchange", look);
    return () => document.removeEventListener("selectionchange", look);
  }, []);
  return (
    <>
      {children}
      {selected && (
        <p role="status" className="sticky bottom-4 z-10 flex justify-center print:hidden">
          <ButtonLink
            variant="primary"
            to={`${threadPath(thread, `messages/${selected.messageId}/promise`)}?${new URLSearchParams({ passage: selected.passage })}`}
            className="shadow-float"
          >
            {t("promised.selected")}
          </ButtonLink>
        </p>
      )}
    </>
  );
}

/** Null where nothing is selected, or more than one message. */
function selectedPassage(): Selected | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const passage = selection.toString().replace(/\s+/g, " ").trim();
  if (passage.length < 3 || passage.length > LONGEST_PASSAGE) return null;
  const { commonAncestorContainer: node } = selection.getRangeAt(0);
  const element = node instanceof Element ? node : node.parentElement;
  const messageId = element?.closest(`[${MESSAGE_TEXT}]`)?.getAttribute(MESSAGE_TEXT);
  return messageId ? { messageId, passage } : null;
}
