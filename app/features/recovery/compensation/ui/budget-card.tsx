/** The money of a case: what is free, promised, handed out and used, in figures and as one bar. */
import type { ReactNode } from "react";
import { Card } from "~/ui/page/card";
import { Notice } from "~/ui/page/notice";
import { MeterBar } from "~/ui/status/meter-bar";
import { useFormat, useText } from "~/ui/text";
import type { BudgetView } from "../ledger/budget-queries.server";

type BudgetCardProps = {
  budget: BudgetView | null;
  /** What it would begin with. */
  beginning: { amount: string } | null;
  actions: ReactNode;
};

const FIGURES = ["left", "committed", "outstanding", "spent", "proposed"] as const;

export function BudgetCard({ budget, beginning, actions }: BudgetCardProps) {
  const t = useText();
  const { money, number } = useFormat();
  const about = t("compensation.budget.about");
  if (!budget) {
    return (
      <Card title={t("compensation.budget.title")} actions={actions}>
        {beginning && (
          <p className="text-ink-soft">{t("compensation.budget.notBegun", beginning)}</p>
        )}
      </Card>
    );
  }
  const { amount, currency } = budget;
  const used = amount - budget.left;
  const share = amount > 0 ? used / amount : 0;
  return (
    <Card title={t("compensation.budget.title")} about={about} actions={actions}>
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span className="text-xl font-semibold tabular-nums">{money(amount, currency)}</span>
        <span className="text-sm text-ink-soft">
          {t("compensation.budget.burn", { used: `${number(Math.floor(share * 100))} %` })}
        </span>
      </p>
      <MeterBar share={share} tone={share >= 0.9 ? "caution" : "accent"} className="my-2 block" />
      <dl className="grid grid-cols-2 gap-x-4 gap-y-3 sm:grid-cols-5">
        {FIGURES.map((name) => (
          <div key={name}>
            <dt className="text-sm text-ink-soft">{t(`compensation.budget.${name}`)}</dt>
            <dd className="font-medium tabular-nums">{money(budget[name], currency)}</dd>
          </div>
        ))}
      </dl>
      {budget.isOverAsked && (
        <Notice tone="caution" className="mt-3">
          {t("compensation.budget.overAsked")}
        </Notice>
      )}
      <p className="mt-3 text-sm text-ink-soft">
        {t("compensation.budget.by", { name: budget.byName, at: budget.at })}
      </p>
    </Card>
  );
}
