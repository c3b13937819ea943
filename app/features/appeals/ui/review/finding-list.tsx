/** What has to be solved, then what is advised. */
import { Form } from "@remix-run/react";
import { lazy, Suspense } from "react";
import type { FindingOnPage } from "~/features/appeals/checks/findings-on-page.server";
import { Button } from "~/ui/button";
import { Empty } from "~/ui/page/empty";
import { ToneShape } from "~/ui/status/tone-shape";
import { useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";

/** Few findings are two statements that contradict each other. */
const SideBySide = lazy(() => import("~/features/appeals/ui/coach/side-by-side"));

type FindingListProps = {
  findings: readonly FindingOnPage[];
  /** Offers to mend at once what can be mended by a button; not inside another form. */
  mends?: boolean;
};

export function FindingList({ findings, mends = false }: FindingListProps) {
  const t = useText();
  if (findings.length === 0) {
    return (
      <Empty title={t("appeals.screens.readiness.none")}>
        {t("appeals.screens.readiness.noneText")}
      </Empty>
    );
  }
  return (
    <div className="space-y-8">
      <Findings
        title={t("appeals.screens.readiness.blockers")}
        findings={findings.filter(({ severity }) => severity === "blocker")}
        mends={mends}
      />
      <Findings
        title={t("appeals.screens.readiness.advice")}
        findings={findings.filter(({ severity }) => severity === "advice")}
        mends={mends}
      />
    </div>
  );
}

function Findings({ title, findings, mends }: FindingListProps & { title: string }) {
  const t = useText();
  if (findings.length === 0) return null;
  return (
    <section>
      <h2 className="mb-2 font-semibold">{title}</h2>
      <ul className="border-t border-line">
        {findings.map(({ severity, sentence, href, sides, redaction }) => (
          <li
            key={sentence + href + (sides?.mine ?? "")}
            className="flex gap-3 border-b border-line py-2.5"
          >
            <span className={severity === "blocker" ? "text-caution" : "text-info"}>
              <ToneShape tone={severity === "blocker" ? "caution" : "info"} className="mt-1" />
            </span>
            <div className="min-w-0 grow">
              <TextLink to={href}>{sentence}</TextLink>
              {sides && (
                <Suspense>
                  <SideBySide {...sides} />
                </Suspense>
              )}
              {mends && redaction && (
                <Form method="post" action={redaction} className="mt-1">
                  <Button type="submit" size="small">
                    {t("coach.redact")}
                  </Button>
                </Form>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
