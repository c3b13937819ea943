/** A page that could not be shown: what happened, what was kept, what to do, and a reference to quote. */
import type { ReactNode } from "react";
import { ButtonLink } from "~/ui/button-link";
import { useText } from "~/ui/text";
import { failureKind } from "./failure-kind";

type ErrorPageProps = {
  status: number;
  reference?: string;
  /** Where "start again" leads. */
  homeHref?: string;
  /** Replaces the usual explanation where the page knows better. */
  children?: ReactNode;
};

export function ErrorPage({ status, reference, homeHref = "/", children }: ErrorPageProps) {
  const t = useText();
  const kind = failureKind(status);
  return (
    <div data-failed className="mx-auto max-w-prose py-12">
      <p className="text-sm text-ink-soft tabular-nums">{status}</p>
      <h1 tabIndex={-1} className="mt-1 mb-3 text-2xl font-semibold outline-none">
        {t(`ui.pages.${kind}.title`)}
      </h1>
      <div className="space-y-3 text-lg">
        {children ?? <p>{t(`ui.pages.${kind}.text`)}</p>}
        {reference && (
          <p className="text-base text-ink-soft">
            {t("ui.pages.reference")} <code className="select-all text-ink">{reference}</code>
          </p>
        )}
      </div>
      <p className="mt-6">
        <ButtonLink to={homeHref} reloadDocument>
          {t("ui.pages.home")}
        </ButtonLink>
      </p>
    </div>
  );
}
