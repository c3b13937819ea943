/** Saved ways of looking at a list, as tabs, with a place to save the present one. */
import type { ReactNode } from "react";
import { type Tab, Tabs } from "~/ui/page/tabs";
import { useText } from "~/ui/text";

type SavedViewTabsProps = { views: readonly Tab[]; actions?: ReactNode };

export function SavedViewTabs({ views, actions }: SavedViewTabsProps) {
  const t = useText();
  return <Tabs label={t("ui.views")} tabs={views} actions={actions} />;
}
