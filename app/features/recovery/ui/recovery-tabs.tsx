/** The parts of making up to customers, each a page of its own. */
import { Tabs } from "~/ui/page/tabs";
import { useText } from "~/ui/text";

const PARTS = [
  "overview",
  "requests",
  "customers",
  "campaigns",
  "compensation",
  "progress",
] as const;
export type RecoveryPart = (typeof PARTS)[number];

export function RecoveryTabs({ recovery, at }: { recovery: string; at: RecoveryPart }) {
  const t = useText();
  return (
    <Tabs
      label={t("recovery.title")}
      tabs={PARTS.map((part) => ({
        label: t(`recovery.parts.${part}`),
        href: part === "overview" ? recovery : `${recovery}/${part}`,
        current: part === at,
      }))}
    />
  );
}
