/** Where the work stands: "Saving…", "Saved 10:42", "Could not save, retrying". Read out when it changes. */
import Check from "lucide-react/icons/check";
import LoaderCircle from "lucide-react/icons/loader-circle";
import TriangleAlert from "lucide-react/icons/triangle-alert";
import { Icon } from "~/ui/icon";

type SavedAtProps = { state: "idle" | "saving" | "saved" | "failed"; words: string };

const SHAPES = { saving: LoaderCircle, saved: Check, failed: TriangleAlert } as const;

export function SavedAt({ state, words }: SavedAtProps) {
  return (
    <p
      role="status"
      className={`inline-flex items-center gap-1.5 text-sm ${state === "failed" ? "font-medium text-caution" : "text-ink-soft"}`}
    >
      {state !== "idle" && <Icon of={SHAPES[state]} size={14} />}
      {words}
    </p>
  );
}
