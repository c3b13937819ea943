/** Autosave for as long as a form is on the page. */
import { type RefObject, useEffect, useRef, useState } from "react";
import type { Autosave, AutosaveOptions, Choice, SaveState } from "./autosave";
import { asConflicts, type Conflicts, type Standing } from "./autosave-reply";

type Given = Pick<AutosaveOptions, "action" | "personId" | "subjectId" | "parts" | "onInvalid"> & {
  form: RefObject<HTMLFormElement>;
  /** What the form met when it was submitted. */
  met: Record<string, Standing> | undefined;
};

const NONE: Record<string, Standing> = {};

export function useAutosave({ form, met = NONE, ...given }: Given) {
  const [state, setState] = useState<SaveState>({ kind: "idle" });
  const [conflicts, setConflicts] = useState<Conflicts>(() => asConflicts(met));
  const [isRestored, setRestored] = useState(false);
  const running = useRef<Autosave | null>(null);
  const loading = useRef<Promise<void>>();
  const latest = useRef(given);
  latest.current = given;
  const atFirst = useRef(met);

  // Loaded once the page stands. What is typed before is noticed when it begins.
  useEffect(() => {
    let isGone = false;
    const begin = ({ autosave }: typeof import("./autosave")) => {
      if (isGone || !form.current) return;
      running.current = autosave(
        form.current,
        {
          ...latest.current,
          onState: setState,
          onConflicts: setConflicts,
          onInvalid: (part, sentence) => latest.current.onInvalid(part, sentence),
          onRestored: () => setRestored(true),
        },
        asConflicts(atFirst.current),
      );
    };
    loading.current = import("./autosave").then(begin).catch(() => setState({ kind: "retrying" }));
    return () => {
      isGone = true;
      running.current?.stop();
    };
  }, [form]);

  useEffect(() => {
    if (met !== atFirst.current) running.current?.meet(met);
    atFirst.current = met;
  }, [met]);

  return {
    state,
    conflicts,
    isRestored,
    settle: (part: string, choice: Choice) => running.current?.settle(part, choice),
    /** Whether everything has been saved; where saving could not be loaded, the form itself is sent. */
    flush: async () => {
      await loading.current;
      return (await running.current?.flush()) ?? true;
    },
  };
}
