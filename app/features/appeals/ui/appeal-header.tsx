/** The top of a page of an appeal: where it belongs, what it is, and why. */
import type { ReactNode } from "react";
import { PageHeader } from "~/ui/page/page-header";
import { useText } from "~/ui/text";
import { type AppealAddress, appealPath, appealsPath } from "../appeal-path";

type AppealHeaderProps = {
  appeal: AppealAddress & { round: number };
  title: string;
  context?: string;
  place?: string;
  aside?: ReactNode;
  /** The overview is where the trail of the other pages leads. */
  isOverview?: boolean;
};

export function AppealHeader(props: AppealHeaderProps) {
  const { appeal, title, context, place, aside, isOverview = false } = props;
  const t = useText();
  const trail = [
    { label: appeal.reference, href: `/cases/${appeal.reference}` },
    { label: t("appeals.screens.title"), href: appealsPath(appeal.reference) },
    {
      label: t("appeals.screens.round", { round: appeal.round }),
      href: appealPath(appeal),
    },
  ];
  return (
    <div className="pt-2">
      <PageHeader
        title={title}
        breadcrumbs={isOverview ? trail.slice(0, -1) : trail}
        context={context}
        aside={
          <>
            {place && <span className="text-sm text-ink-soft">{place}</span>}
            {aside}
          </>
        }
      />
    </div>
  );
}
