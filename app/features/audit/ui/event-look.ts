/** The drawing and tone of an event, by what it is about. */
import BadgeCheck from "lucide-react/icons/badge-check";
import Ban from "lucide-react/icons/ban";
import BriefcaseBusiness from "lucide-react/icons/briefcase-business";
import CircleDot from "lucide-react/icons/circle-dot";
import FileText from "lucide-react/icons/file-text";
import Gavel from "lucide-react/icons/gavel";
import ListChecks from "lucide-react/icons/list-checks";
import Merge from "lucide-react/icons/merge";
import MessageSquare from "lucide-react/icons/message-square";
import Paperclip from "lucide-react/icons/paperclip";
import Radio from "lucide-react/icons/radio";
import RotateCcw from "lucide-react/icons/rotate-ccw";
import SearchCheck from "lucide-react/icons/search-check";
import ShieldAlert from "lucide-react/icons/shield-alert";
import ShieldCheck from "lucide-react/icons/shield-check";
import Timer from "lucide-react/icons/timer";
import TriangleAlert from "lucide-react/icons/triangle-alert";
import type { Shape } from "~/ui/icon";
import type { Tone } from "~/ui/tone";

type Look = { icon: Shape; tone: Tone };

const KINDS: Record<string, Look> = {
  "case.opened": { icon: BriefcaseBusiness, tone: "info" },
  "case.classified": { icon: SearchCheck, tone: "info" },
  "case.restored": { icon: ShieldCheck, tone: "good" },
  "case.closed": { icon: BadgeCheck, tone: "good" },
  "case.relapsed": { icon: ShieldAlert, tone: "critical" },
  "case.reopened": { icon: RotateCcw, tone: "caution" },
  "case.voided": { icon: Ban, tone: "neutral" },
  "case.merged": { icon: Merge, tone: "neutral" },
  "case.absorbed": { icon: Merge, tone: "neutral" },
  "case.gate_overridden": { icon: TriangleAlert, tone: "caution" },
  "restriction.recorded": { icon: ShieldAlert, tone: "critical" },
  "restriction.lifted": { icon: ShieldCheck, tone: "good" },
  "appeal.submitted": { icon: Gavel, tone: "waiting" },
  "appeal.decided": { icon: Gavel, tone: "info" },
  "appeal.approved": { icon: BadgeCheck, tone: "good" },
};

const SUBJECTS: Record<string, Look> = {
  case: { icon: BriefcaseBusiness, tone: "neutral" },
  comment: { icon: MessageSquare, tone: "neutral" },
  clock: { icon: Timer, tone: "neutral" },
  task: { icon: ListChecks, tone: "neutral" },
  evidence: { icon: Paperclip, tone: "neutral" },
  restriction: { icon: ShieldAlert, tone: "caution" },
  appeal: { icon: FileText, tone: "neutral" },
  signal: { icon: Radio, tone: "info" },
  triage: { icon: SearchCheck, tone: "neutral" },
};

export function eventLook(kind: string): Look {
  const [subject = ""] = kind.split(".");
  return KINDS[kind] ?? SUBJECTS[subject] ?? { icon: CircleDot, tone: "neutral" };
}
