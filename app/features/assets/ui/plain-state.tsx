/** How an asset stands, in plain words: what is in force, what announces itself, what would come next. */
import { Notice } from "~/ui/page/notice";
import { Time } from "~/ui/status/time";
import { useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";
import type { Tone } from "~/ui/tone";
import type { PlainState } from "../state/plain-state";
import type { WarningKey } from "../state/warnings";

type Ladder = {
  ladder: "account" | "utility_misuse" | "direct_send" | "template";
  violations: number;
  next: { name: string; effect: string } | null;
};

type PlainStateNoticeProps = {
  state: {
    key: PlainState;
    tone: Tone;
    probationUntil: Date | null;
    warnings: readonly { key: WarningKey; since: Date; until: Date | null; signalId: string }[];
    ladders: readonly Ladder[];
  };
  inForce: readonly {
    id: string;
    /** In words. */
    hit: string;
    startedAt: Date;
    expiresAt: Date | null;
    reference: string;
  }[];
  /** Whether the reader may say that one is over. */
  mayLift: boolean;
  /** Whether the reader may open signals. */
  maySeeSignals: boolean;
};

export function PlainStateNotice(props: PlainStateNoticeProps) {
  const { state, inForce, mayLift, maySeeSignals } = props;
  const t = useText();
  const { key, tone, probationUntil, warnings, ladders } = state;
  return (
    <Notice tone={tone} title={t(`assets.state.names.${key}`)} className="mb-4">
      <div className="space-y-3">
        <p>
          {t(`assets.state.says.${key}`)}{" "}
          {probationUntil && (
            <>
              {t("assets.state.watchedUntil")} <Time at={probationUntil} as="date" />.
            </>
          )}
        </p>
        {inForce.length > 0 && <InForce restrictions={inForce} mayLift={mayLift} />}
        {warnings.length > 0 && (
          <div>
            <h2 className="font-medium">{t("assets.state.warningsTitle")}</h2>
            <ul>
              {warnings.map(({ key: warning, since, until, signalId }) => (
                <li key={`${warning} ${signalId}`}>
                  {maySeeSignals ? (
                    <TextLink to={`/signals/${signalId}`}>
                      {t(`assets.state.warnings.${warning}`)}
                    </TextLink>
                  ) : (
                    t(`assets.state.warnings.${warning}`)
                  )}
                  {", "}
                  {t("assets.asset.since")} <Time at={since} />
                  {until && (
                    <>
                      {", "}
                      {t("assets.asset.until")} <Time at={until} />
                    </>
                  )}
                </li>
              ))}
            </ul>
          </div>
        )}
        {ladders.map(({ ladder, violations, next }) => (
          <p key={ladder}>
            {t(`assets.state.ladder.${ladder}`, { count: violations })}{" "}
            {next
              ? t("assets.state.ladder.next", { name: next.name, effect: next.effect })
              : t("assets.state.ladder.top")}
          </p>
        ))}
      </div>
    </Notice>
  );
}

type InForceProps = {
  restrictions: PlainStateNoticeProps["inForce"];
  mayLift: boolean;
};

function InForce({ restrictions, mayLift }: InForceProps) {
  const t = useText();
  return (
    <ul aria-label={t("assets.asset.inForce")} className="space-y-2">
      {restrictions.map(({ id, hit, startedAt, expiresAt, reference }) => (
        <li key={id} className="flex flex-wrap gap-x-2">
          <span className="font-medium">{hit}</span>
          <span>
            {t("assets.asset.since")} <Time at={startedAt} />
          </span>
          <span>
            {expiresAt ? (
              <>
                {t("assets.asset.until")} <Time at={expiresAt} />
              </>
            ) : (
              t("assets.asset.noEnd")
            )}
          </span>
          <TextLink to={`/cases/${reference}`}>{reference}</TextLink>
          {mayLift && (
            <TextLink to={`/cases/${reference}/restrictions/${id}`}>
              {t("assets.asset.isOver")}
            </TextLink>
          )}
        </li>
      ))}
    </ul>
  );
}
