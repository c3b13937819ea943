/** What holds an asset back now, and the case that deals with it. */
import { Notice } from "~/ui/page/notice";
import { Time } from "~/ui/status/time";
import { useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";

type InForceProps = {
  restrictions: readonly {
    id: string;
    /** In words. */
    hit: string;
    startedAt: Date;
    startedZone: string;
    expiresAt: Date | null;
    reference: string;
  }[];
};

export function InForce({ restrictions }: InForceProps) {
  const t = useText();
  if (restrictions.length === 0) return null;
  return (
    <Notice tone="caution" title={t("assets.asset.inForce")} className="mb-4">
      <ul>
        {restrictions.map(({ id, hit, startedAt, startedZone, expiresAt, reference }) => (
          <li key={id} className="flex flex-wrap gap-x-2">
            <span className="font-medium">{hit}</span>
            <span>
              {t("assets.asset.since")} <Time at={startedAt} zone={startedZone} />
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
          </li>
        ))}
      </ul>
    </Notice>
  );
}
