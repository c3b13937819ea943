/** For how long customers are kept, in words. */
import type { Translate } from "~/platform/i18n/text-key";
import type { CUSTOMER_DAYS } from "./installation-schemas";

export const customerDaysLabel = (days: (typeof CUSTOMER_DAYS)[number], t: Translate): string =>
  days === "never"
    ? t("identity.fields.customerDaysNever")
    : t("identity.fields.days", { count: Number(days) });
