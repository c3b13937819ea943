/** What was hit, in the colour of its kind. */
import { StateChip } from "~/ui/status/state-chip";
import { useText } from "~/ui/text";
import type { Tone } from "~/ui/tone";

export function HitChip({ hit }: { hit: { name: string; tone: Tone } | null }) {
  const t = useText();
  return hit ? (
    <StateChip tone={hit.tone}>{hit.name}</StateChip>
  ) : (
    <span className="text-ink-soft">{t("cases.screens.head.unclassified")}</span>
  );
}
