/** The one thing to do now, for this reader. On a phone it stays at the bottom, within reach. */
import type { ReactNode } from "react";
import { useText } from "~/ui/text";

type NextActionPanelProps = {
  title: ReactNode;
  /** Why, or what is missing. */
  reason?: ReactNode;
  action?: ReactNode;
  /** What to do after it, or instead. */
  others?: ReactNode;
};

export function NextActionPanel({ title, reason, action, others }: NextActionPanelProps) {
  const t = useText();
  return (
    <section
      aria-label={t("ui.next")}
      className="next-action card border-line bg-surface max-sm:border-t-2 max-sm:border-t-accent max-sm:shadow-float sm:rounded-card sm:border sm:border-l-4 sm:border-l-accent"
    >
      <div className="flex items-center justify-between gap-4 px-4 py-3 max-sm:py-2">
        <div className="min-w-0">
          <h2 className="text-xs font-medium text-accent max-sm:sr-only">{t("ui.next")}</h2>
          <p className="text-lg font-medium max-sm:line-clamp-2 max-sm:text-base">{title}</p>
          {reason && <div className="mt-0.5 text-ink-soft max-sm:hidden">{reason}</div>}
        </div>
        {action && <div className="shrink-0">{action}</div>}
      </div>
      {others && (
        <div className="border-t border-line px-4 py-2 text-sm max-sm:hidden">{others}</div>
      )}
    </section>
  );
}
