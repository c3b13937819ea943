/** The top of a page to write on: where it belongs, what it is, and why. */
import type { ReactNode } from "react";
import { PageHeader } from "~/ui/page/page-header";
import { useText } from "~/ui/text";
import { type AppealAddress, appealPath } from "../appeal-path";

type WritingHeaderProps = {
  appeal: AppealAddress & { round: number };
  title: string;
  context?: string;
  place?: string;
  aside?: ReactNode;
};

export function WritingHeader({ appeal, title, context, place, aside }: WritingHeaderProps) {
  const t = useText();
  const trail = [
    { label: appeal.reference, href: `/cases/${appeal.reference}` },
    {
      label: t("appeals.screens.round", { round: appeal.round }),
      href: appealPath(appeal),
    },
  ];
  return (
    <PageHeader
      title={title}
      breadcrumbs={trail}
      context={context}
      aside={
        <>
          {place && <span className="text-sm text-ink-soft">{place}</span>}
          {aside}
        </>
      }
    />
  );
}
