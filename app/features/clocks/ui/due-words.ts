/** A due date in words that cannot be misread: "in 3 days", or "was due 2 days ago". */
import { useFormat, useText } from "~/ui/text";

export function useDueWords(): (dueAt: Date, now: Date) => string {
  const t = useText();
  const format = useFormat();
  return (dueAt, now) => {
    const ago = format.relative(dueAt, now);
    return dueAt < now ? t("clocks.dueAgo", { ago }) : ago;
  };
}
