/** The cases that concern an asset. */
import { Chip } from "~/ui/status/chip";
import { Time } from "~/ui/status/time";
import { useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";

type AssetCasesProps = {
  cases: readonly {
    reference: string;
    summary: string;
    /** In words, like what was hit. */
    phase: string;
    hit: string | null;
    happenedAt: Date;
    happenedZone: string;
  }[];
};

export function AssetCases({ cases }: AssetCasesProps) {
  const t = useText();
  if (cases.length === 0) return <p className="text-ink-soft">{t("assets.asset.noCases")}</p>;
  return (
    <ul className="divide-y divide-line">
      {cases.map(({ reference, summary, phase, hit, happenedAt, happenedZone }) => (
        <li key={reference} className="py-2 first:pt-0 last:pb-0">
          <div className="flex flex-wrap items-baseline gap-x-2">
            <TextLink to={`/cases/${reference}`}>{reference}</TextLink>
            {hit && <span className="font-medium">{hit}</span>}
            <Chip>{phase}</Chip>
            <Time at={happenedAt} zone={happenedZone} className="text-sm text-ink-soft" />
          </div>
          <p dir="auto" className="line-clamp-2 max-w-prose text-ink-soft">
            {summary}
          </p>
        </li>
      ))}
    </ul>
  );
}
