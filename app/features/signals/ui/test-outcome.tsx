/** How a test of a source went, in words. */
import { Notice } from "~/ui/page/notice";
import { useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";

export type TestOutcome =
  | { outcome: "cannot_sign" | "no_secret" | "not_served" | "unreachable" }
  | { outcome: "answered"; status: number; milliseconds: number; handshake: number | null };

type TestOutcomeProps = { result: TestOutcome; provider: string; page: string };

export function TestOutcomeNotice({ result, provider, page }: TestOutcomeProps) {
  const t = useText();
  if (result.outcome !== "answered") {
    return (
      <Notice tone="caution" alert>
        {t(`sources.test.${result.outcome}`, { provider })}
      </Notice>
    );
  }
  const { status, milliseconds, handshake } = result;
  const worked = status === 200 && (handshake === null || handshake === 200);
  return (
    <Notice
      tone={worked ? "good" : "critical"}
      alert
      actions={<TextLink to={page}>{t("sources.test.seeEvents")}</TextLink>}
    >
      <p>
        {status === 200
          ? t("sources.test.good", { count: milliseconds })
          : t("sources.test.bad", { status })}
      </p>
      {handshake !== null && (
        <p>
          {handshake === 200
            ? t("sources.test.handshake")
            : t("sources.test.noHandshake", { status: handshake })}
        </p>
      )}
      <p>{t("sources.test.outside", { provider })}</p>
    </Notice>
  );
}
