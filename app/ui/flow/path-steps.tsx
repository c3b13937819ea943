/** The way through a guided task: questions so far, the answers given, and the way back to each. */
import { Link } from "@remix-run/react";
import Check from "lucide-react/icons/check";
import Circle from "lucide-react/icons/circle";
import CircleDot from "lucide-react/icons/circle-dot";
import { Icon } from "~/ui/icon";
import { useText } from "~/ui/text";

export type PathStep = {
  id: string;
  label: string;
  answer?: string;
  href?: string;
  current?: boolean;
};

export function PathSteps({ steps }: { steps: readonly PathStep[] }) {
  const t = useText();
  return (
    <nav aria-label={t("ui.path")}>
      <ol className="space-y-3 border-l border-line">
        {steps.map(({ id, label, answer, href, current }) => {
          const Mark = current ? CircleDot : answer ? Check : Circle;
          return (
            <li key={id} aria-current={current ? "step" : undefined} className="-ml-2 flex gap-2">
              <span
                className={`bg-canvas py-0.5 ${current || answer ? "text-accent" : "text-ink-faint"}`}
              >
                <Icon of={Mark} />
              </span>
              <span className="min-w-0">
                {href ? (
                  <Link
                    to={href}
                    className="text-ink underline-offset-3 hover:text-accent hover:underline"
                  >
                    {label}
                  </Link>
                ) : (
                  <span className={current ? "font-medium" : "text-ink-soft"}>{label}</span>
                )}
                {answer && <span className="block text-sm text-ink-soft">{answer}</span>}
              </span>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
