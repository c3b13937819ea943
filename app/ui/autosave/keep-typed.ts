/**
 * Keeps what is typed into the long fields of any form until the server has taken it: a session that
 * ended, a line that dropped or a window that was closed costs no word. Forms that save as they are
 * typed keep their own drafts.
 */
import { type DraftStore, draftStore, type KeptDraft } from "./draft-store";

const REST_MS = 300;
const LOOK_MS = 150;
/** What nobody came back for is forgotten. */
const LONGEST_MS = 30 * 24 * 60 * 60 * 1000;
/** What a form was opened with comes back along with its text, so that nothing is replaced unseen. */
const OPENED = ["seen", "version"];

type Field = HTMLTextAreaElement;
/** Where a field was found: the address may have moved on before its page has. */
type Place = { store: DraftStore; part: string; adopted?: string };
type Sent = { field: Field; text: string };

/** @param said what a field says that was filled again. Answers with how to stop. */
export function keepTyped(personId: string, said: string): () => void {
  const places = new WeakMap<Field, Place>();
  let sent: Sent[] = [];
  let timer = 0;
  let keeping = 0;

  const drafts = () => draftStore(personId, encodeURIComponent(location.pathname));

  function forget(field: Field) {
    const place = places.get(field);
    if (!place) return;
    place.store.forget(place.part);
    if (place.adopted) place.store.forget(place.part, place.adopted);
  }

  function keep(field: Field) {
    const { form, name, value, defaultValue } = field;
    const place = places.get(field);
    if (!place) return;
    if (!form || value === defaultValue) return forget(field);
    const opened = OPENED.flatMap((each): [string, string][] => {
      const input = form.elements.namedItem(each);
      return input instanceof HTMLInputElement ? [[each, input.value]] : [];
    });
    place.store.keep(place.part, {
      fields: [[name, value], ...opened],
      version: 0,
      at: Date.now(),
    });
  }

  function bringBack(field: Field, place: Place, waiting: readonly KeptDraft[]) {
    const kept = waiting.find((draft) => draft.part === place.part);
    const text = kept?.fields.find(([name]) => name === field.name)?.[1];
    if (!kept || text === undefined || field.value !== field.defaultValue) return;
    if (text === field.value || Date.now() - kept.at > LONGEST_MS) {
      return place.store.forget(place.part, kept.key);
    }
    place.adopted = kept.key;
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
    sent = sent.filter(({ field, text }) => {
      if (field.isConnected && field.value === text && field.defaultValue !== text) {
        // An old complaint stands until the new answer is there.
        return isOnItsWay(field.form) || !isRefused(field.form);
      }
      forget(field);
      return false;
    });
  }

  function look() {
    timer = 0;
    settle();
    const fresh = fields().filter((field) => !places.has(field) && isOurs(field));
    if (fresh.length === 0) return;
    const store = drafts();
    const waiting = store.waiting(Date.now());
    for (const field of fresh) {
      const place = { store, part: partOf(field) };
      places.set(field, place);
      bringBack(field, place, waiting);
    }
  }

  function typed({ target }: Event) {
    if (!(target instanceof HTMLTextAreaElement) || !places.has(target)) return;
    clearTimeout(keeping);
    keeping = window.setTimeout(() => keep(target), REST_MS);
  }

  function submitted({ target }: Event) {
    if (!(target instanceof HTMLFormElement)) return;
    clearTimeout(keeping);
    for (const field of target.querySelectorAll("textarea")) {
      if (!places.has(field) || field.value === field.defaultValue) continue;
      keep(field);
      sent = [...sent.filter((one) => one.field !== field), { field, text: field.value }];
    }
  }

  /** Whoever takes what stands lets go of their own. */
  function pressed({ target }: Event) {
    if (target instanceof Element && target.closest("[data-lets-go]")) {
      clearTimeout(keeping);
      fields().forEach(forget);
    }
  }

  const later = () => {
    timer ||= window.setTimeout(look, LOOK_MS);
  };
  const watcher = new MutationObserver(later);
  watcher.observe(document.body, { childList: true, subtree: true });
  document.addEventListener("input", typed);
  document.addEventListener("submit", submitted);
  document.addEventListener("click", pressed);
  look();
  return () => {
    watcher.disconnect();
    clearTimeout(timer);
    clearTimeout(keeping);
    document.removeEventListener("input", typed);
    document.removeEventListener("submit", submitted);
    document.removeEventListener("click", pressed);
  };
}

const fields = () => [...document.querySelectorAll<Field>("main form textarea[name]")];

/** Its button is busy. */
const isOnItsWay = (form: HTMLFormElement | null) =>
  form?.querySelector("button[aria-disabled=true]") != null;

const isRefused = (form: HTMLFormElement | null) =>
  form?.querySelector("[role=alert], [aria-invalid=true]") != null;

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
