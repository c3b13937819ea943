/** Where the writing stands, in words: "Saving…", "Saved 10:42", "Could not save, retrying". */
import { SavedAt } from "~/ui/flow/saved-at";
import { useHydrated } from "~/ui/hydrated";
import { useFormat, useText } from "~/ui/text";
import type { SaveState as State } from "./autosave";

const LOOKS = {
  idle: "idle",
  saving: "saving",
  saved: "saved",
  retrying: "failed",
  signedOut: "failed",
  conflict: "failed",
  invalid: "failed",
  refused: "failed",
} as const;

export function SaveState({ state }: { state: State }) {
  const t = useText();
  const format = useFormat();
  const isHydrated = useHydrated();
  // Without a script nothing is saved until somebody presses the button.
  if (state.kind === "idle" && !isHydrated) return <SavedAt state="idle" words="" />;
  const words =
    state.kind === "saved"
      ? t("autosave.saved", { at: format.time(new Date(state.at)) })
      : t(`autosave.${state.kind}`);
  return <SavedAt state={LOOKS[state.kind]} words={words} />;
}
