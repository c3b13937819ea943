/** The findings about a page as facts, each with what it means by shape and colour. */
import type { ReactNode } from "react";
import type { Fact } from "~/ui/page/fact-list";
import { Time } from "~/ui/status/time";
import { ToneShape } from "~/ui/status/tone-shape";
import type { useText } from "~/ui/text";
import { type Tone, toneText } from "~/ui/tone";
import type { Seen, SiteFindings } from "../../site-check/site-findings";

type T = ReturnType<typeof useText>;

export function siteFacts(findings: SiteFindings, t: T): Fact[] {
  const { failure, code, page } = findings;
  if (failure) {
    const words = t(`siteChecks.failures.${failure}`);
    return [
      {
        label: t("siteChecks.lines.reached"),
        value: <Said tone="critical">{code ? `${words} (${code})` : words}</Said>,
      },
    ];
  }
  return [
    reached(findings, t),
    ...redirects(findings, t),
    security(findings, t),
    seen("name", findings.nameShown, "yes", t, { name: findings.names[0] ?? "" }),
    seen("login", findings.loginWall, "no", t),
    page === "privacy_policy" ? seen("policy", findings.isPolicy, "yes", t) : optIn(findings, t),
    ...unfinished(findings, t),
  ];
}

function reached({ status }: SiteFindings, t: T): Fact {
  const isThere = status !== null && status < 400;
  return {
    label: t("siteChecks.lines.reached"),
    value: (
      <Said tone={isThere ? "good" : "critical"}>
        {t(isThere ? "siteChecks.reached" : "siteChecks.answered", { status })}
      </Said>
    ),
  };
}

function redirects({ steps }: SiteFindings, t: T): Fact[] {
  const count = steps.length - 1;
  if (count <= 0) return [];
  return [
    {
      label: t("siteChecks.lines.redirects"),
      value: (
        <Said tone="neutral">
          {t("siteChecks.redirects", { count })}{" "}
          <span className="break-all" dir="ltr">
            {steps.at(-1)?.address}
          </span>
        </Said>
      ),
    },
  ];
}

function security({ tls }: SiteFindings, t: T): Fact {
  return {
    label: t("siteChecks.lines.tls"),
    value: tls ? (
      <Said tone="good">
        {t("siteChecks.tls", { issuer: tls.issuer || "–" })}
        {tls.validUntil && (
          <>
            {" "}
            <Time at={new Date(tls.validUntil)} />
          </>
        )}
      </Said>
    ) : (
      <Said tone="caution">{t("siteChecks.noTls")}</Said>
    ),
  };
}

type Question = "name" | "login" | "policy";

function seen(what: Question, is: Seen, good: Seen, t: T, params: { name?: string } = {}): Fact {
  const tone = is === "unknown" ? "neutral" : is === good ? "good" : "caution";
  return {
    label: t(`siteChecks.lines.${what}`),
    value: <Said tone={tone}>{t(`siteChecks.${what}.${is}`, params)}</Said>,
  };
}

function optIn({ optInTexts }: SiteFindings, t: T): Fact {
  return {
    label: t("siteChecks.lines.optIn"),
    value: optInTexts.length ? (
      <Said tone="good">
        {optInTexts.map((text) => (
          <q key={text} dir="auto" className="block">
            {text}
          </q>
        ))}
      </Said>
    ) : (
      <Said tone="neutral">{t("siteChecks.noOptIn")}</Said>
    ),
  };
}

function unfinished({ unfinished: words }: SiteFindings, t: T): Fact[] {
  if (!words) return [];
  return [
    {
      label: t("siteChecks.lines.unfinished"),
      value: (
        <Said tone="critical">
          <q dir="auto">{words}</q>
        </Said>
      ),
    },
  ];
}

function Said({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <span className="flex gap-2">
      <ToneShape tone={tone} className={`mt-0.5 ${toneText[tone]}`} />
      <span className="min-w-0">{children}</span>
    </span>
  );
}
