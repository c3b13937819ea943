/** Since when and until when, as far as it is known. */
import type { Translate } from "~/platform/i18n/text-key";

export function periodText(from: Date | null, until: Date | null, t: Translate): string {
  if (from && until) return t("consent.fromTo", { from, until });
  if (from) return t("consent.since", { from });
  return until ? t("consent.until", { until }) : t("consent.periodUnknown");
}
