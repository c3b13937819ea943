/** The shape that says a tone to people who do not see its colour. */
import Circle from "lucide-react/icons/circle";
import CircleCheck from "lucide-react/icons/circle-check";
import Hourglass from "lucide-react/icons/hourglass";
import Info from "lucide-react/icons/info";
import OctagonX from "lucide-react/icons/octagon-x";
import TriangleAlert from "lucide-react/icons/triangle-alert";
import { Icon, type Shape } from "~/ui/icon";
import type { Tone } from "~/ui/tone";

const SHAPES: Record<Tone, Shape> = {
  neutral: Circle,
  info: Info,
  good: CircleCheck,
  caution: TriangleAlert,
  critical: OctagonX,
  waiting: Hourglass,
};

type ToneShapeProps = { tone: Tone; size?: 12 | 14 | 16 | 20; className?: string };

export function ToneShape({ tone, size, className }: ToneShapeProps) {
  return <Icon of={SHAPES[tone]} size={size} className={className} />;
}
