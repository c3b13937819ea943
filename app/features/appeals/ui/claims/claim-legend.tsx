/** What the lines under sentences mean. */
import { CLAIM_STATES } from "~/features/appeals/claims/claim-state";
import { useText } from "~/ui/text";
import { lineOf } from "./claim-mark";

export function ClaimLegend() {
  const t = useText();
  return (
    <ul
      aria-label={t("claims.legend")}
      className="flex flex-wrap gap-x-4 gap-y-1 text-sm text-ink-soft"
    >
      {CLAIM_STATES.map((state) => (
        <li key={state} className={lineOf({ state, kind: "claim" })}>
          {t(`claims.states.${state}`)}
        </li>
      ))}
      <li className={lineOf({ state: null, kind: "suggested" })}>{t("claims.kinds.suggested")}</li>
    </ul>
  );
}
