/** The parts of a case that are always there, beside the stages. */
import { useLocation } from "@remix-run/react";
import { Tabs } from "~/ui/page/tabs";
import { useText } from "~/ui/text";

type CaseTabsProps = { reference: string; tasks: string | null };

const PARTS = ["", "threads", "recovery", "tasks", "evidence", "clocks", "changes"] as const;

export function CaseTabs({ reference, tasks }: CaseTabsProps) {
  const t = useText();
  const { pathname } = useLocation();
  const address = `/cases/${reference}`;
  return (
    <Tabs
      label={t("cases.screens.head.tabs")}
      tabs={PARTS.map((part) => {
        const href = part ? `${address}/${part}` : address;
        return {
          label: t(`cases.screens.head.${part || "overview"}`),
          href,
          current: pathname.replace(/\/$/, "") === href,
          ...(part === "tasks" && tasks && { count: tasks }),
        };
      })}
    />
  );
}
