/** A cell that takes the room others leave, down to a least width, and cuts its words short. On a phone it flows. */
import type { ReactNode } from "react";

const LEAST = {
  wide: "sm:min-w-32",
  middle: "sm:min-w-48",
  narrow: "sm:min-w-28",
} as const;

export function Squeezed({ least, children }: { least: keyof typeof LEAST; children: ReactNode }) {
  return (
    <div className={`max-sm:contents ${LEAST[least]}`}>
      <div className="max-sm:contents sm:w-0 sm:min-w-full sm:truncate">{children}</div>
    </div>
  );
}
