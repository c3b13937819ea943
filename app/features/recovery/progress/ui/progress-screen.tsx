/** The page about progress: from the funnel to what it costs, and what may be taken along. */
import { lazy, Suspense } from "react";
import { ButtonLink } from "~/ui/button-link";
import { Empty } from "~/ui/page/empty";
import { PageHeader } from "~/ui/page/page-header";
import { useText } from "~/ui/text";
import type { Language } from "~templates/bilingual";
import { RecoveryTabs } from "../../ui/recovery-tabs";
import type { Span } from "../days";
import type { ProgressView } from "../progress-page.server";
import { DaysCard } from "./days-card";
import { FilesCard } from "./files-card";
import { FunnelCard } from "./funnel-card";
import { LettersCard } from "./letters-card";
import { MoneyCard } from "./money-card";
import { ChannelsCard, UnreachedCard } from "./reach-cards";

const ScoresCard = lazy(() => import("./scores-card"));

type ProgressScreenProps = {
  recovery: string;
  language: Language;
  mayWork: boolean;
  view: ProgressView;
  span: Span | null;
};

export function ProgressScreen({ recovery, language, mayWork, view, span }: ProgressScreenProps) {
  const t = useText();
  const { asOf, isKept, figures, window } = view;
  const endedAt = window?.until ?? null;
  return (
    <>
      <PageHeader title={t("progress.title")} context={t("progress.context")} />
      <RecoveryTabs recovery={recovery} at="progress" />
      {figures.stages.identified === 0 ? (
        <Empty title={t("progress.title")}>{t("progress.none")}</Empty>
      ) : (
        <div className="space-y-4">
          <p className="text-sm text-ink-soft">
            {t("progress.asOf", { at: asOf })} {isKept && t("progress.kept")}
          </p>
          <FunnelCard figures={figures} estimate={view.estimate} recovery={recovery} />
          <DaysCard figures={figures} span={span} endedAt={endedAt} />
          <div className="grid items-start gap-4 lg:grid-cols-2">
            <ChannelsCard figures={figures} recovery={recovery} />
            <UnreachedCard figures={figures} recovery={recovery} />
          </div>
          <LettersCard figures={figures} recovery={recovery} />
          <div className="grid items-start gap-4 lg:grid-cols-2">
            <MoneyCard figures={figures} recovery={recovery} />
            <Suspense>
              <ScoresCard
                figures={figures}
                span={span}
                recovery={recovery}
                actions={
                  mayWork && (
                    <ButtonLink to={`${recovery}/imports/new?kind=scores`} size="small">
                      {t("progress.scores.import")}
                    </ButtonLink>
                  )
                }
              />
            </Suspense>
          </div>
          <FilesCard page={`${recovery}/progress`} language={language} />
        </div>
      )}
    </>
  );
}
