/** How many came to what, per class. Numbers as they are: so few say nothing about the next one. */
import { APPEAL_OUTCOMES } from "~/features/appeals/appeal-lifecycle";
import type { OutcomeCounts } from "~/features/appeals/library/past-appeals.server";
import { useFormat, useText } from "~/ui/text";

const COLUMNS = [...APPEAL_OUTCOMES, "open"] as const;

export function OutcomeTable({ counts }: { counts: readonly OutcomeCounts[] }) {
  const t = useText();
  const format = useFormat();
  const name = (column: (typeof COLUMNS)[number]) =>
    column === "open" ? t("library.open") : t(`appeals.outcomes.${column}`);
  return (
    <section
      className="overflow-x-auto"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label={t("library.counts")}
    >
      <table className="w-full text-left tabular-nums">
        <thead>
          <tr className="border-b border-line text-sm text-ink-soft">
            <th scope="col" className="px-4 py-2 font-medium">
              {t("library.filter.class")}
            </th>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" className="px-4 py-2 text-right font-medium">
                {name(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {counts.map(({ class: hit, outcomes }) => (
            <tr key={hit}>
              <th scope="row" className="px-4 py-2 font-normal">
                {t(`enforcement.class.${hit as "disabled"}`)}
              </th>
              {COLUMNS.map((column) => (
                <td key={column} className="px-4 py-2 text-right">
                  {format.number(outcomes[column])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
