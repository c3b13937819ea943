/** The shape of what is coming. Invisible for its first 200 ms. */
import { useText } from "~/ui/text";

type SkeletonProps = { rows?: number; shape?: "text" | "table" };

const WIDTHS = ["w-11/12", "w-full", "w-4/5", "w-2/3"] as const;

export function Skeleton({ rows = 4, shape = "text" }: SkeletonProps) {
  const t = useText();
  const lines = Array.from({ length: rows }, (_, row) => ({
    id: `row ${row}`,
    width: WIDTHS[row % 4],
  }));
  return (
    <div
      role="status"
      aria-busy="true"
      className="appear-late animate-pulse motion-reduce:animate-none"
    >
      <span className="sr-only">{t("ui.loading")}</span>
      {lines.map(({ id, width }) =>
        shape === "table" ? (
          <div key={id} className="flex h-9 items-center gap-4 border-b border-line">
            <div className="h-3 w-24 rounded-control bg-line" />
            <div className={`h-3 rounded-control bg-line ${width}`} />
          </div>
        ) : (
          <div key={id} className={`my-2 h-3 rounded-control bg-line ${width}`} />
        ),
      )}
    </div>
  );
}
