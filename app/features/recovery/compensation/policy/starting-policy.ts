/** Where nothing was settled yet: a table to begin with. It counts only once somebody saved it. */
import { fractionDigits } from "~/platform/i18n/currency-digits";
import type { CompensationPolicy, PolicyRow } from "../compensation-policy";

/** What one unit of the table below is in a currency, roughly a tenth of a dollar or euro. */
const UNIT: Readonly<Record<string, number>> = { IDR: 1_000, JPY: 10, VND: 2_000, INR: 5 };

const CURRENCY_OF: Readonly<Record<string, string>> = {
  ID: "IDR",
  MY: "MYR",
  SG: "SGD",
  IN: "INR",
  BR: "BRL",
  MX: "MXN",
  GB: "GBP",
  US: "USD",
};
const EURO = new Set("AT BE DE ES FI FR IE IT NL PT".split(" "));

/** @param country ISO 3166-1 alpha-2, or empty */
export function startingPolicy(country: string): CompensationPolicy {
  const currency = CURRENCY_OF[country] ?? (EURO.has(country) ? "EUR" : "USD");
  const units = (count: number) =>
    Math.round(count * (UNIT[currency] ?? 0.1) * 10 ** fractionDigits(currency));
  const row = (says: Partial<PolicyRow> & Pick<PolicyRow, "harm" | "kind">): PolicyRow => ({
    segment: "",
    lossFrom: null,
    lossBelow: null,
    fixed: 0,
    share: 0,
    most: null,
    points: 0,
    ...says,
  });
  return {
    currency,
    rows: [
      row({
        harm: "order_notice",
        kind: "refund",
        lossFrom: units(1),
        share: 10_000,
        most: units(500),
      }),
      row({ harm: "appointment", kind: "credit", fixed: units(50) }),
      row({ harm: "complaint", kind: "credit", fixed: units(25) }),
      row({ harm: "otp", kind: "apology" }),
      row({ harm: "any", kind: "apology" }),
    ],
    step: units(0.5),
    perPerson: units(500),
    inTotal: units(50_000),
    validDays: 90,
    freeUpTo: 0,
    careUpTo: units(50),
    leadUpTo: null,
  };
}
