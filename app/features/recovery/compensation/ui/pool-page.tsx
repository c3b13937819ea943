/** One pool: its figures, and the codes that went out last. */
import { Card } from "~/ui/page/card";
import { FactList } from "~/ui/page/fact-list";
import { Notice } from "~/ui/page/notice";
import { Time } from "~/ui/status/time";
import { useFormat, useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";
import type { poolOf } from "../vouchers/pool-queries.server";

type PoolPageProps = NonNullable<Awaited<ReturnType<typeof poolOf>>> & { base: string };

export function PoolPage({ base, pool, handedOut }: PoolPageProps) {
  const t = useText();
  const { number, money } = useFormat();
  return (
    <div className="max-w-2xl space-y-4">
      {pool.free === 0 && !pool.archivedAt && (
        <Notice tone="caution">{t("compensation.pools.empty")}</Notice>
      )}
      <Card>
        <FactList
          facts={[
            { label: t("compensation.pools.value"), value: money(pool.valueMinor, pool.currency) },
            { label: t("compensation.pools.imported"), value: number(pool.all) },
            { label: t("compensation.pools.handed"), value: number(pool.handed) },
            {
              label: t("compensation.pools.free"),
              value: <strong className="tabular-nums">{number(pool.free)}</strong>,
            },
            ...(pool.validUntil
              ? [
                  {
                    label: t("compensation.pools.validUntil"),
                    value: <Time at={pool.validUntil} />,
                  },
                ]
              : []),
          ]}
        />
      </Card>
      {handedOut.length > 0 && (
        <Card title={t("compensation.pools.codes")}>
          <ul className="divide-y divide-line">
            {handedOut.map(({ id, hint, handedAt, grant }) => (
              <li key={id} className="flex flex-wrap justify-between gap-x-4 py-1.5">
                <code>{hint}</code>
                {grant && (
                  <TextLink to={`${base}/grants/${grant.id}`}>
                    {t("compensation.grant.title", { number: grant.number })}
                  </TextLink>
                )}
                {handedAt && (
                  <span className="text-ink-soft">
                    <Time at={handedAt} />
                  </span>
                )}
              </li>
            ))}
          </ul>
        </Card>
      )}
    </div>
  );
}
