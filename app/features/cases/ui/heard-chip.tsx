/** What a signal suggests and nobody has decided: outlined, so that it is no classification. */
import { useText } from "~/ui/text";

export function HeardChip({ heard }: { heard: string }) {
  const t = useText();
  return (
    <span className="inline-flex max-w-full items-center rounded-control border border-dashed border-field-line px-1.5 py-0.5 text-xs font-medium text-ink-soft">
      <span className="truncate">{t("signals.heard", { class: heard })}</span>
    </span>
  );
}
