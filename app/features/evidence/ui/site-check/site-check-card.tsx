/** What one look at a page found, line by line, with what it was kept as. */
import type { ReactNode } from "react";
import { Card } from "~/ui/page/card";
import { Disclosure } from "~/ui/page/disclosure";
import { FactList } from "~/ui/page/fact-list";
import { StateChip } from "~/ui/status/state-chip";
import { Time } from "~/ui/status/time";
import { useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";
import { type SiteFindings, standingOf } from "../../site-check/site-findings";
import { siteFacts } from "./site-facts";

export type ShownCheck = {
  id: string;
  findings: SiteFindings;
  checkedAt: Date;
  checkedBy: string;
  evidenceId: string;
  pageFileId: string | null;
};

const TONES = { good: "good", mend: "caution", dead: "critical" } as const;

type SiteCheckCardProps = {
  check: ShownCheck;
  base: string;
  /** What can be done with what was kept. */
  children?: ReactNode;
};

export function SiteCheckCard({ check, base, children }: SiteCheckCardProps) {
  const t = useText();
  const { findings, checkedAt, checkedBy, evidenceId, pageFileId } = check;
  const standing = standingOf(findings);
  return (
    <Card
      title={t(`siteChecks.pages.${findings.page}`)}
      about={
        <span className="break-all" dir="ltr">
          {findings.address}
        </span>
      }
      actions={<StateChip tone={TONES[standing]}>{t(`siteChecks.standing.${standing}`)}</StateChip>}
    >
      <FactList facts={siteFacts(findings, t)} />
      <p className="mt-3 flex flex-wrap gap-x-4 gap-y-1 text-sm text-ink-soft">
        <span>
          {t("siteChecks.by", { name: checkedBy })} <Time at={checkedAt} />
        </span>
        <TextLink to={`${base}/${evidenceId}`}>{t("siteChecks.report")}</TextLink>
        {pageFileId && <TextLink to={`${base}/${pageFileId}`}>{t("siteChecks.pageFile")}</TextLink>}
      </p>
      {children && <div className="mt-3 flex flex-wrap gap-x-4 gap-y-2">{children}</div>}
      {(findings.sha256 || findings.steps.length > 1) && (
        <Disclosure summary={t("siteChecks.details")} className="mt-1">
          <ol className="space-y-1 text-sm">
            {findings.steps.map(({ address, status }) => (
              <li key={address} className="break-all">
                <span dir="ltr">{address}</span> {status ?? "–"}
              </li>
            ))}
          </ol>
          {findings.sha256 && (
            <p className="mt-2 break-all font-mono text-xs">SHA-256 {findings.sha256}</p>
          )}
        </Disclosure>
      )}
    </Card>
  );
}
