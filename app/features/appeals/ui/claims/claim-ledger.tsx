/** The claims of an appeal at a glance, section by section. */
import { Form } from "@remix-run/react";
import { type AppealAddress, appealPath } from "~/features/appeals/appeal-path";
import type { LedgerRow, ledgerPage } from "~/features/appeals/claims/ledger-page.server";
import { Button } from "~/ui/button";
import { ButtonLink } from "~/ui/button-link";
import { Empty } from "~/ui/page/empty";
import { Tabs } from "~/ui/page/tabs";
import { useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";
import { ClaimChip } from "./claim-chip";
import { ClaimLegend } from "./claim-legend";
import { lineOf } from "./claim-mark";
import { ProofList } from "./proof-list";
import { readHidden } from "./read-hidden";

type ClaimLedgerProps = {
  appeal: AppealAddress;
  ledger: Awaited<ReturnType<typeof ledgerPage>>;
  mayWrite: boolean;
};

export function ClaimLedger({ appeal, ledger, mayWrite }: ClaimLedgerProps) {
  const t = useText();
  const { show, language, counts, languages, groups } = ledger;
  const at = (view: { show?: string; language?: string }) =>
    appealPath(appeal, `claims?${new URLSearchParams({ show, language, ...view })}`);
  const isAny = counts.some(({ count }) => count > 0);
  const shown = counts.filter(
    ({ filter, count }) => count > 0 || filter === "all" || filter === show,
  );
  return (
    <div className="max-w-4xl space-y-6">
      <div>
        {languages.length > 1 && (
          <Tabs
            label={t("claims.ledger.languages")}
            tabs={languages.map((each) => ({
              label: t(`common.languages.${each}`),
              href: at({ language: each }),
              current: each === language,
            }))}
          />
        )}
        {isAny && (
          <Tabs
            label={t("claims.ledger.filters")}
            tabs={shown.map(({ filter, count }) => ({
              label: t(`claims.ledger.filter.${filter}`),
              href: at({ show: filter }),
              current: filter === show,
              count,
            }))}
          />
        )}
        {isAny && <ClaimLegend />}
      </div>
      {groups.length === 0 && (
        <Empty
          title={t(isAny ? "claims.ledger.nothingHere" : "claims.ledger.nothing")}
          action={
            !isAny && <ButtonLink to={appealPath(appeal)}>{t("appeals.screens.back")}</ButtonLink>
          }
        >
          {t(isAny ? "claims.ledger.nothingHereText" : "claims.ledger.nothingText")}
        </Empty>
      )}
      {groups.map(({ section, title, rows }) => (
        <section key={section} aria-labelledby={`claims-${section}`}>
          <h2 id={`claims-${section}`} className="mb-1 text-lg font-semibold">
            {title}
          </h2>
          <ol className="border-t border-line">
            {rows.map((row) => (
              <Row key={row.key} row={row} appeal={appeal} mayWrite={mayWrite} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

type RowProps = { row: LedgerRow; appeal: AppealAddress; mayWrite: boolean };

function Row({ row, appeal, mayWrite }: RowProps) {
  const t = useText();
  const { sentence, language, kind, state, gap, marks, proofs, by, page, inSection } = row;
  return (
    <li className="space-y-1.5 border-b border-line py-3">
      <p lang={language} className="max-w-prose text-lg">
        <span className={lineOf({ state, kind })}>{sentence}</span>
      </p>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-base text-ink-soft">
        <ClaimChip state={state} kind={kind} />
        {gap && <span>{t(`claims.gaps.${gap}`)}</span>}
        {kind === "suggested" && (
          <span>{marks.map((mark) => t(`claims.marks.${mark}`)).join(", ")}</span>
        )}
      </div>
      {proofs.length > 0 && <ProofList proofs={proofs} appeal={appeal} />}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-base">
        {kind !== "gone" && (
          <>
            <TextLink to={appealPath(appeal, page)}>
              {t(mayWrite ? "claims.ledger.judge" : "claims.ledger.look")}
            </TextLink>
            <TextLink to={appealPath(appeal, inSection)}>{t("claims.ledger.inText")}</TextLink>
          </>
        )}
        {kind === "gone" && mayWrite && (
          <Form method="post" action={appealPath(appeal, `${page}/removal`)}>
            {readHidden(row)}
            <Button type="submit" size="small" variant="quiet">
              {t("claims.ledger.letGo")}
            </Button>
          </Form>
        )}
        {by && <span className="text-sm text-ink-faint">{t("claims.ledger.by", by)}</span>}
      </div>
    </li>
  );
}
