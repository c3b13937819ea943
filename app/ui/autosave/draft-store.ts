/**
 * Text that the server has not confirmed yet, kept in the browser per person,
 * document, part of it and window. Where storage is full or forbidden, writing goes on
 * without it.
 */
export type Draft = {
  fields: [name: string, value: string][];
  /** The version of the part it started from. */
  version: number;
  at: number;
};

export type KeptDraft = Draft & { key: string; part: string };

/** What another window wrote moments ago is that window's to save. */
const OTHERS_REST_MS = 15_000;

const PREFIX = "unsaved";
const WINDOW = "window-name";

export function draftStore(personId: string, subjectId: string) {
  const prefix = `${PREFIX}:${personId}:${subjectId}:`;
  const mine = windowName();
  const keyOf = (part: string) => `${prefix}${part}:${mine}`;

  return {
    keep(part: string, draft: Draft) {
      attempt(() => localStorage.setItem(keyOf(part), JSON.stringify(draft)));
    },
    forget(part: string, key = keyOf(part)) {
      attempt(() => localStorage.removeItem(key));
    },
    /** The newest draft of each part that is this window's to bring back. */
    waiting(now: number): KeptDraft[] {
      const found = new Map<string, KeptDraft>();
      for (const key of keysWith(prefix)) {
        const [part = "", window = ""] = key.slice(prefix.length).split(":");
        const draft = read(key);
        if (!draft || (window !== mine && now - draft.at < OTHERS_REST_MS)) continue;
        const known = found.get(part);
        if (!known || known.at < draft.at) found.set(part, { ...draft, key, part });
      }
      return [...found.values()];
    },
  };
}

export type DraftStore = ReturnType<typeof draftStore>;

/** A name that a window keeps while it is reloaded. */
function windowName(): string {
  const known = attempt(() => sessionStorage.getItem(WINDOW));
  if (known) return known;
  const name = Math.random().toString(36).slice(2);
  attempt(() => sessionStorage.setItem(WINDOW, name));
  return name;
}

function keysWith(prefix: string): string[] {
  return (
    attempt(() =>
      Array.from(
        { length: localStorage.length },
        (_, index) => localStorage.key(index) ?? "",
      ).filter((key) => key.startsWith(prefix)),
    ) ?? []
  );
}

function read(key: string): Draft | null {
  const text = attempt(() => localStorage.getItem(key));
  const draft = text ? attempt(() => JSON.parse(text) as Draft) : null;
  return draft && Array.isArray(draft.fields) ? draft : null;
}

/** Private windows and full disks refuse storage; typing must not notice. */
function attempt<T>(run: () => T): T | null {
  try {
    return run();
  } catch {
    return null;
  }
}
