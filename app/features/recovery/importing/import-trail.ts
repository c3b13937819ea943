/** What an import of a case lies below: the customers, or the voucher pools. */
import type { Translate } from "~/platform/i18n/text-key";

/** @param base the recovery pages of the case */
export const importTrail = (kind: string, base: string, t: Translate) => [
  { label: t("recovery.title"), href: base },
  kind === "voucher_codes"
    ? { label: t("compensation.pools.title"), href: `${base}/compensation/pools` }
    : { label: t("recovery.customers.title"), href: `${base}/customers` },
];
