/** How far a worker is. Where a script runs, the page asks again by itself. */
import { GoesOn } from "~/ui/page/goes-on";
import { ProgressLine } from "~/ui/page/progress-line";
import { useText } from "~/ui/text";
import type { ImportOnPage } from "../import-queries.server";

type Progress = Pick<ImportOnPage, "state" | "readTo" | "lines" | "moved" | "good">;

export function ImportProgress({ found }: { found: Progress }) {
  const t = useText();
  const { state, readTo, lines, moved, good } = found;
  const isUnderWay = state === "checking" || state === "importing" || state === "undoing";
  if (!isUnderWay) return null;

  const label = t(`imports.progress.${state}`);
  if (state === "checking") {
    const all = lines === null ? null : Math.max(lines, readTo);
    return (
      <div>
        <ProgressLine
          label={label}
          done={readTo}
          {...(all !== null && { total: all })}
          words={
            all === null
              ? t("imports.progress.lines", { done: readTo })
              : t("imports.progress.ofLines", { done: readTo, all })
          }
        />
        <GoesOn />
      </div>
    );
  }
  const done = state === "importing" ? moved : good - moved;
  return (
    <div>
      <ProgressLine
        label={label}
        done={done}
        total={good}
        words={t("imports.progress.ofRows", { done, all: good })}
      />
      <GoesOn />
    </div>
  );
}
