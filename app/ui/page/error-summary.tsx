/** "There is a problem": every complaint, linked to its field. Focus goes to the box; the alert is inside it. */
import { type MouseEvent, useEffect, useRef } from "react";
import { useText } from "~/ui/text";

type ErrorSummaryProps = {
  errors: readonly { message: string; field?: string }[];
  /** Counts refusals: each one takes the focus again. */
  attempt?: number;
};

export function ErrorSummary({ errors, attempt = 0 }: ErrorSummaryProps) {
  const t = useText();
  const box = useRef<HTMLDivElement>(null);
  const isShown = errors.length > 0;

  useEffect(() => {
    if (attempt > 0 && isShown) box.current?.focus();
  }, [attempt, isShown]);

  if (!isShown) return null;
  return (
    <div
      ref={box}
      tabIndex={-1}
      className="mb-6 rounded-card border-2 border-critical bg-surface p-4"
    >
      <div role="alert">
        <h2 className="mb-2 text-lg font-semibold">{t("ui.problem")}</h2>
        <ul className="space-y-1">
          {errors.map(({ message, field }) => (
            <li key={`${field} ${message}`} className="font-medium text-critical">
              {field ? (
                <a
                  href={`#${field}`}
                  className="underline underline-offset-3 hover:decoration-2"
                  onClick={(event) => goTo(event, field)}
                >
                  {message}
                </a>
              ) : (
                message
              )}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

/** A part without an input of its own leads to the field it belongs to. */
function goTo(event: MouseEvent, field: string) {
  for (let id = field; id; id = id.slice(0, Math.max(0, id.lastIndexOf(".")))) {
    const input = document.getElementById(id);
    if (!input) continue;
    event.preventDefault();
    input.focus();
    return;
  }
}
