/**
 * Keeps what is being written on a thread in the browser, so that a closed window or an ended session
 * costs nothing. Without storage, writing goes on without it.
 */
import { type RefObject, useEffect, useRef, useState } from "react";
import { type DraftStore, draftStore } from "~/ui/autosave/draft-store";

const MESSAGE = "message";
/** Stands among the fields of a draft that was handed over; whatever is written afterwards removes it. */
const SENT = "is-sent";
const REST_MS = 400;

export function useKeptDraft(form: RefObject<HTMLFormElement>, personId: string, threadId: string) {
  const [isRestored, setRestored] = useState(false);
  const store = useRef<DraftStore | null>(null);

  useEffect(() => {
    const element = form.current;
    if (!element) return;
    const drafts = draftStore(personId, threadId);
    store.current = drafts;
    const [kept] = drafts.waiting(Date.now());
    if (kept?.fields.some(([name]) => name === SENT) && wasTaken()) {
      drafts.forget(MESSAGE, kept.key);
    } else if (kept && fieldNamed(element, "text")?.value === "") {
      fill(element, kept.fields);
      setRestored(true);
    }

    let pause: ReturnType<typeof setTimeout> | undefined;
    const keep = () => {
      clearTimeout(pause);
      pause = setTimeout(() => {
        const isEmpty = fieldNamed(element, "text")?.value.trim() === "";
        if (isEmpty) drafts.forget(MESSAGE);
        else drafts.keep(MESSAGE, { fields: textsOf(element), version: 0, at: Date.now() });
      }, REST_MS);
    };
    element.addEventListener("input", keep);
    return () => {
      clearTimeout(pause);
      element.removeEventListener("input", keep);
    };
  }, [form, personId, threadId]);

  return {
    isRestored,
    markSent() {
      if (!form.current) return;
      const fields: [string, string][] = [...textsOf(form.current), [SENT, "yes"]];
      store.current?.keep(MESSAGE, { fields, version: 0, at: Date.now() });
    },
  };
}

/** The page says so once a message has been written down. */
const wasTaken = () => new URL(window.location.href).searchParams.has("said");

function textsOf(form: HTMLFormElement): [string, string][] {
  return [...new FormData(form).entries()].flatMap(([name, value]): [string, string][] =>
    typeof value === "string" ? [[name, value]] : [],
  );
}

type Writable = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

function fieldNamed(form: HTMLFormElement, name: string): Writable | null {
  const found = form.elements.namedItem(name);
  return found instanceof HTMLTextAreaElement ? found : null;
}

function fill(form: HTMLFormElement, fields: readonly [string, string][]): void {
  for (const [name, value] of fields) {
    const found = form.elements.namedItem(name);
    const each = found instanceof RadioNodeList ? [...found] : [found];
    for (const element of each) {
      if (element instanceof HTMLInputElement && /^(radio|checkbox)$/.test(element.type)) {
        element.checked = element.value === value;
      } else if (
        element instanceof HTMLTextAreaElement ||
        element instanceof HTMLSelectElement ||
        (element instanceof HTMLInputElement && element.type !== "file")
      ) {
        element.value = value;
      }
    }
  }
}
