/** A share in whole per cent, or that there is none. */
import { percent } from "~/platform/percent";
import { useText } from "~/ui/text";

export function ShareText({ share }: { share: number | null }) {
  const t = useText();
  return (
    <span className="tabular-nums">
      {share === null
        ? t("progress.notMeasured")
        : t("progress.share", { percent: percent(share) })}
    </span>
  );
}
