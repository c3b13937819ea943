/** The top of the pages about the appeals of a case as a whole. */
import type { ReactNode } from "react";
import { PageHeader } from "~/ui/page/page-header";
import { useText } from "~/ui/text";
import { appealsPath } from "../appeal-path";

type AppealsHeaderProps = {
  reference: string;
  title: string;
  context?: string;
  action?: ReactNode;
  secondary?: ReactNode;
  isList?: boolean;
};

export function AppealsHeader(props: AppealsHeaderProps) {
  const { reference, title, context, action, secondary, isList = false } = props;
  const t = useText();
  const list = { label: t("appeals.screens.title"), href: appealsPath(reference) };
  const trail = [{ label: reference, href: `/cases/${reference}` }, list];
  return (
    <div className="pt-2">
      <PageHeader
        title={title}
        context={context}
        breadcrumbs={isList ? undefined : trail}
        action={action}
        secondary={secondary}
      />
    </div>
  );
}
