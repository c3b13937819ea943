/** A thin line while the next page is on its way, after 200 ms of nothing. */
import { useNavigation } from "@remix-run/react";
import { useText } from "~/ui/text";

export function NavigationProgress() {
  const t = useText();
  const { state } = useNavigation();
  if (state === "idle") return null;
  return (
    <div
      role="progressbar"
      aria-label={t("ui.frame.loadingPage")}
      className="appear-late fixed inset-x-0 top-0 z-40 print:hidden"
    >
      <div className="h-0.5 animate-pulse bg-accent" />
    </div>
  );
}
