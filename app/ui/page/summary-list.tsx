/** Answers to check before going on: question, answer, and a way to change it. */
import type { ReactNode } from "react";
import { useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";

export type SummaryRow = { id?: string; label: string; value: ReactNode; changeHref?: string };

export function SummaryList({ rows }: { rows: readonly SummaryRow[] }) {
  const t = useText();
  return (
    <dl className="text-lg">
      {rows.map(({ id, label, value, changeHref }) => (
        <div
          key={label}
          id={id}
          className="scroll-mt-24 grid gap-x-4 gap-y-1 border-b border-line py-3 sm:grid-cols-summary"
        >
          <dt className="font-medium">{label}</dt>
          <dd className="min-w-0 max-w-prose whitespace-pre-line">{value}</dd>
          {changeHref && (
            <dd className="print:hidden">
              <TextLink to={changeHref}>
                {t("ui.change")}
                <span className="sr-only">: {label}</span>
              </TextLink>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
