/** A thin bar filled to a share of its length. Says nothing by itself: words stand beside it. */
import { type Tone, toneFill } from "~/ui/tone";

type MeterBarProps = { share: number; tone?: Tone | "accent"; className?: string };

export function MeterBar({ share, tone = "accent", className = "" }: MeterBarProps) {
  const width = `${Math.round(Math.min(1, Math.max(0, share)) * 100)}%`;
  const fill = tone === "accent" ? "fill-accent" : toneFill[tone];
  return (
    <svg aria-hidden="true" focusable="false" className={`meter h-1 w-full ${className}`}>
      <rect width="100%" height="100%" rx="2" className="fill-line" />
      <rect width={width} height="100%" rx="2" className={fill} />
    </svg>
  );
}
