/** The comparison of the ways out, with the one that is gone beside it. */
import { Link } from "@remix-run/react";
import { lazy, Suspense } from "react";
import type { AdviceView } from "~/features/appeals/advice/advice-view.server";
import { appealPath, appealsPath } from "~/features/appeals/appeal-path";
import { AppealsHeader } from "~/features/appeals/ui/appeals-header";
import { ButtonLink } from "~/ui/button-link";
import { SideLayout } from "~/ui/flow/side-layout";
import { Card } from "~/ui/page/card";
import { Notice } from "~/ui/page/notice";
import { Tabs } from "~/ui/page/tabs";
import { useText } from "~/ui/text";
import { OfferForm } from "./offer-form";
import { WayForm } from "./way-form";
import { WayList } from "./way-list";

const WaitOutPanel = lazy(() => import("./wait-out-panel"));

type AdviceScreenProps = {
  title: string;
  view: AdviceView;
  mayChoose: boolean;
  mayContain: boolean;
  mayClassify: boolean;
};

export function AdviceScreen(props: AdviceScreenProps) {
  const { title, view, mayChoose, mayContain, mayClassify } = props;
  const t = useText();
  const { reference, restrictions, restrictionId, chosen, ways, offers } = view;
  return (
    <>
      <AppealsHeader
        reference={reference}
        title={title}
        context={t("advice.context")}
        secondary={
          <ButtonLink to={appealsPath(reference, "doors")}>{t("advice.doors.title")}</ButtonLink>
        }
      />
      {restrictions.length > 1 && (
        <Tabs
          label={t("advice.restrictions")}
          tabs={restrictions.map(({ id, assetName, class: hit, isShown }) => ({
            label: t("advice.restriction", {
              what: assetName ?? t("appeals.screens.start.noAsset"),
              class: hit,
            }),
            href: `${appealsPath(reference, "routes")}?restriction=${id}`,
            current: isShown,
          }))}
        />
      )}
      <SideLayout
        side={
          mayChoose && (
            <Card title={t("advice.form.title")}>
              <WayForm key={`${restrictionId} ${chosen?.at.getTime()}`} view={view} />
            </Card>
          )
        }
      >
        <div className="space-y-4">
          <Standing view={view} mayStart={mayChoose} />
          {offers && mayClassify && (
            <Card title={t("advice.offer.title")} about={t("advice.offer.about")}>
              <OfferForm view={view} offers={offers} />
            </Card>
          )}
          {view.isWaitOut && (
            <Suspense>
              <WaitOutPanel view={view} mayContain={mayContain} mayStart={mayChoose} />
            </Suspense>
          )}
          <Card
            title={t("advice.compare")}
            about={t("advice.edition", { version: view.rulesVersion })}
            flush
          >
            <WayList ways={ways} chosen={chosen?.way ?? null} />
          </Card>
        </div>
      </SideLayout>
    </>
  );
}

/** What was chosen, or what the comparison comes to while nobody chose. */
function Standing({ view, mayStart }: { view: AdviceView; mayStart: boolean }) {
  const t = useText();
  const { chosen, best, ways, reference, isWithMeta, openNumber, isWaitOut } = view;
  const way = chosen?.way ?? best;
  const start = mayStart && !isWaitOut && (way === "appeal" || way === "in_app_review");
  const actions = openNumber ? (
    <ButtonLink to={appealPath({ reference, number: openNumber })} variant="primary">
      {t("advice.openAppeal")}
    </ButtonLink>
  ) : (
    start && (
      <ButtonLink to={appealsPath(reference, "new")} variant="primary">
        {t("appeals.screens.list.start")}
      </ButtonLink>
    )
  );
  if (chosen) {
    const { name, byName, at, reason } = chosen;
    return (
      <Notice tone="good" title={t("advice.chosen", { way: name })} actions={actions || undefined}>
        <p>{t("advice.chosenBy", { name: byName, at })}</p>
        {reason && (
          <blockquote
            dir="auto"
            className="mt-1 border-l-2 border-line-strong pl-3 whitespace-pre-line"
          >
            {reason}
          </blockquote>
        )}
      </Notice>
    );
  }
  if (isWithMeta) {
    return (
      <Notice tone="waiting" title={t("advice.withMeta")} actions={actions || undefined}>
        {t("advice.withMetaText")}
      </Notice>
    );
  }
  const advised = ways.find((each) => each.way === best);
  return advised ? (
    <Notice
      tone="info"
      title={t("advice.advised", { way: advised.name })}
      actions={actions || undefined}
    >
      {advised.why.says}{" "}
      <Link to={`#way-${advised.way}`} className="text-accent underline underline-offset-3">
        {t("advice.seeWhy")}
      </Link>
    </Notice>
  ) : (
    <Notice tone="caution" title={t("advice.lookFirst")} actions={actions || undefined}>
      {t("advice.lookFirstText")}
    </Notice>
  );
}
