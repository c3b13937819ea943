/** What an import of a case lies below: the customers, the campaigns, or the voucher pools. */
import type { Translate } from "~/platform/i18n/text-key";

/** @param base the recovery pages of the case */
export const importTrail = (kind: string, base: string, t: Translate) => [
  { label: t("recovery.title"), href: base },
  above(kind, base, t),
];

function above(kind: string, base: string, t: Translate) {
  switch (kind) {
    case "voucher_codes":
      return { label: t("compensation.pools.title"), href: `${base}/compensation/pools` };
    case "call_results":
      return { label: t("campaigns.title"), href: `${base}/campaigns` };
    case "scores":
      return { label: t("progress.title"), href: `${base}/progress` };
    default:
      return { label: t("recovery.customers.title"), href: `${base}/customers` };
  }
}
