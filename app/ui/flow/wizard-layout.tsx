/** One question at a time: the way here on the left, the question, what emerges on the right. Stacks on a phone. */
import type { ReactNode } from "react";
import { Disclosure } from "~/ui/page/disclosure";
import { useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";

type WizardLayoutProps = {
  backHref?: string;
  /** PathSteps. */
  path: ReactNode;
  /** "Question 3 of at most 10" */
  progress?: string;
  result: ReactNode;
  resultLabel: string;
  children: ReactNode;
};

export function WizardLayout(props: WizardLayoutProps) {
  const { backHref, path, progress, result, resultLabel, children } = props;
  const t = useText();
  return (
    <div className="grid gap-x-10 gap-y-6 lg:grid-cols-wizard">
      <div className="max-lg:order-3">
        <div className="hidden lg:block">{path}</div>
        <Disclosure summary={t("ui.path")} className="lg:hidden">
          {path}
        </Disclosure>
      </div>
      <div className="min-w-0 max-w-prose">
        {backHref && (
          <p className="mb-4 text-base">
            <TextLink to={backHref}>{t("common.back")}</TextLink>
          </p>
        )}
        {progress && <p className="mb-1 text-sm text-ink-soft tabular-nums">{progress}</p>}
        {children}
      </div>
      <aside aria-label={resultLabel} className="min-w-0">
        <div className="lg:sticky lg:top-20">{result}</div>
      </aside>
    </div>
  );
}
