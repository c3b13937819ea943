/** How many customers are at which stage, with what each stage counts. */
import { Table, TableCell, TableHeading } from "~/ui/data/table";
import { Card } from "~/ui/page/card";
import { MeterBar } from "~/ui/status/meter-bar";
import { useText } from "~/ui/text";
import { STAGES, shareOf } from "../progress-figures";
import type { ProgressView } from "../progress-page.server";
import { CountedLink } from "./counted-link";
import { ShareText } from "./share-text";

type FunnelCardProps = Pick<ProgressView, "figures" | "estimate"> & { recovery: string };

export function FunnelCard({ figures: { stages, twice }, estimate, recovery }: FunnelCardProps) {
  const t = useText();
  const known = stages.identified;
  return (
    <Card title={t("progress.funnel.title")} about={estimateWords(estimate, known, t)}>
      <Table caption={t("progress.funnel.title")}>
        <thead>
          <tr>
            <TableHeading>{t("progress.funnel.stage")}</TableHeading>
            <TableHeading numeric>{t("progress.funnel.customers")}</TableHeading>
            <TableHeading numeric>{t("progress.funnel.ofKnown")}</TableHeading>
            <TableHeading>{t("progress.funnel.counts")}</TableHeading>
          </tr>
        </thead>
        <tbody>
          {STAGES.map((stage) => (
            <tr key={stage}>
              <TableCell className="min-w-40 font-medium">
                {t(`progress.stages.${stage}`)}
                <MeterBar
                  share={shareOf(stages[stage], known) ?? 0}
                  tone={stage === "made_whole" ? "good" : "accent"}
                  className="mt-1 block"
                />
              </TableCell>
              <TableCell numeric label={t("progress.funnel.customers")}>
                <CountedLink
                  count={stages[stage]}
                  group={{ is: "stage", stage }}
                  recovery={recovery}
                />
              </TableCell>
              <TableCell numeric label={t("progress.funnel.ofKnown")}>
                <ShareText share={shareOf(stages[stage], known)} />
              </TableCell>
              <TableCell className="text-sm text-ink-soft">
                {t(`progress.funnel.means.${stage}`)}
              </TableCell>
            </tr>
          ))}
        </tbody>
      </Table>
      {twice > 0 && (
        <p className="mt-3 max-w-prose text-sm text-ink-soft">
          {t("progress.funnel.twice", { count: twice })}
        </p>
      )}
    </Card>
  );
}

type Estimate = ProgressView["estimate"];

/** Names are one of the sources of the estimate: where they are the largest, nothing more is known. */
function estimateWords(
  { customers, source, sure }: Estimate,
  known: number,
  t: ReturnType<typeof useText>,
): string {
  if (customers === null || source === "named") return t("progress.funnel.unknown");
  return t(sure === "told" ? "progress.funnel.told" : "progress.funnel.estimate", {
    count: customers,
    known,
  });
}
