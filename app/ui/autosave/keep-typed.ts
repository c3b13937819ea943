/**
 * Keeps what is typed into the long fields of any form until the server has taken it: a session that
 * ended, a line that dropped or a window that was closed costs no word. Forms that save as they are
 * typed keep their own drafts.
 */
import { draftStore, type KeptDraft } from "./draft-store";

const REST_MS = 300;
const LOOK_MS = 150;
/** What nobody came back for is forgotten. */
const LONGEST_MS = 30 * 24 * 60 * 60 * 1000;
/** What a form was opened with comes back along with its text, so that nothing is replaced unseen. */
const OPENED = ["seen", "version"];

type Sent = { field: HTMLTextAreaElement; part: string; text: string };

/** @param said what a field says that was filled again. Answers with how to stop. */
export function keepTyped(personId: string, said: string): () => void {
  const known = new WeakSet<HTMLTextAreaElement>();
  const adopted = new Map<string, string>();
  let sent: Sent[] = [];
  let timer = 0;
  let keeping = 0;

  const drafts = () => draftStore(personId, encodeURIComponent(location.pathname));

  function forget(part: string) {
    drafts().forget(part);
    const other = adopted.get(part);
    if (other) drafts().forget(part, other);
  }

  function keep(field: HTMLTextAreaElement) {
    const { form, name, value, defaultValue } = field;
    if (!form || value === defaultValue) return forget(partOf(field));
    const opened = OPENED.flatMap((each): [string, string][] => {
      const input = form.elements.namedItem(each);
      return input instanceof HTMLInputElement ? [[each, input.value]] : [];
    });
    drafts().keep(partOf(field), {
      fields: [[name, value], ...opened],
      version: 0,
      at: Date.now(),
    });
  }

  function bringBack(field: HTMLTextAreaElement, waiting: readonly KeptDraft[]) {
    const part = partOf(field);
    const kept = waiting.find((draft) => draft.part === part);
    const text = kept?.fields.find(([name]) => name === field.name)?.[1];
    if (!kept || text === undefined || field.value !== field.defaultValue) return;
    if (text === field.value || Date.now() - kept.at > LONGEST_MS) {
      return drafts().forget(part, kept.key);
    }
    adopted.set(part, kept.key);
    fill(field, text);
    for (const name of OPENED) {
      const input = field.form?.elements.namedItem(name);
      const value = kept.fields.find(([each]) => each === name)?.[1];
      if (input instanceof HTMLInputElement && value !== undefined) fill(input, value);
    }
    field.after(note(said));
  }

  /** What was sent is let go once the page has moved on with it, and never by way of a sign-in. */
  function settle() {
    if (location.pathname === "/login" || document.querySelector("[data-failed]")) sent = [];
    sent = sent.filter(({ field, part, text }) => {
      if (field.isConnected && field.value === text && field.defaultValue !== text) {
        return field.form?.querySelector("[role=alert], [aria-invalid=true]") == null;
      }
      forget(part);
      return false;
    });
  }

  function look() {
    timer = 0;
    settle();
    const fresh = [...document.querySelectorAll<HTMLTextAreaElement>("main form textarea[name]")]
      .filter((field) => !known.has(field))
      .filter(isOurs);
    if (fresh.length === 0) return;
    const waiting = drafts().waiting(Date.now());
    for (const field of fresh) {
      known.add(field);
      bringBack(field, waiting);
    }
  }

  function typed({ target }: Event) {
    if (!(target instanceof HTMLTextAreaElement) || !isOurs(target)) return;
    clearTimeout(keeping);
    keeping = window.setTimeout(() => keep(target), REST_MS);
  }

  function submitted({ target }: Event) {
    if (!(target instanceof HTMLFormElement)) return;
    for (const field of target.querySelectorAll("textarea")) {
      if (!isOurs(field) || field.value === field.defaultValue) continue;
      keep(field);
      sent.push({ field, part: partOf(field), text: field.value });
    }
  }

  const later = () => {
    timer ||= window.setTimeout(look, LOOK_MS);
  };
  const watcher = new MutationObserver(later);
  watcher.observe(document.body, { childList: true, subtree: true });
  document.addEventListener("input", typed);
  document.addEventListener("submit", submitted);
  look();
  return () => {
    watcher.disconnect();
    clearTimeout(timer);
    clearTimeout(keeping);
    document.removeEventListener("input", typed);
    document.removeEventListener("submit", submitted);
  };
}

function isOurs({ form, name }: HTMLTextAreaElement): boolean {
  if (!form || !name || form.method !== "post" || form.dataset.ownDraft !== undefined) return false;
  return form.querySelector('[name^="version."]') === null;
}

/** Which field of which form on the page. */
function partOf(field: HTMLTextAreaElement): string {
  const action = field.form?.getAttribute("action") ?? "";
  const same = [...document.querySelectorAll<HTMLTextAreaElement>("form textarea")].filter(
    (each) => each.name === field.name && each.form?.getAttribute("action") === action,
  );
  return encodeURIComponent(`${action} ${field.name} ${same.indexOf(field)}`);
}

/** As if it had been typed: whoever listens to the field hears of it. */
function fill(field: HTMLTextAreaElement | HTMLInputElement, value: string): void {
  const { prototype } = field instanceof HTMLInputElement ? HTMLInputElement : HTMLTextAreaElement;
  Object.getOwnPropertyDescriptor(prototype, "value")?.set?.call(field, value);
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

function note(said: string): HTMLElement {
  const words = document.createElement("p");
  words.role = "status";
  words.className = "mt-1 text-sm text-ink-soft";
  words.textContent = said;
  return words;
}
