/** More, for those who want it. Opens in place, without a script; printed open. */
import ChevronRight from "lucide-react/icons/chevron-right";
import type { ReactNode } from "react";
import { Icon } from "~/ui/icon";

type DisclosureProps = {
  summary: ReactNode;
  open?: boolean;
  className?: string;
  /** Whether what opens is as wide as what is around it. */
  isFlush?: boolean;
  /** The key that opens it. */
  press?: string;
  children: ReactNode;
};

export function Disclosure(props: DisclosureProps) {
  const { summary, open, className = "", isFlush = false, press, children } = props;
  return (
    <details open={open} className={`group/disclosure ${className}`}>
      <summary
        data-press={press}
        aria-keyshortcuts={press}
        className="inline-flex items-start gap-1 rounded-control py-0.5 text-accent hover:text-accent-strong"
      >
        <Icon
          of={ChevronRight}
          className="mt-0.5 transition-transform duration-quick group-open/disclosure:rotate-90 print:hidden"
        />
        <span className="underline decoration-1 underline-offset-3">{summary}</span>
      </summary>
      <div className={`py-2 ${isFlush ? "" : "pl-5"}`}>{children}</div>
    </details>
  );
}
