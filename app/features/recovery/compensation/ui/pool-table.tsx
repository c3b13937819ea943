/** Pools of vouchers, with how many codes are left in each. */
import { Table, TableCell, TableHeading } from "~/ui/data/table";
import { Chip } from "~/ui/status/chip";
import { Time } from "~/ui/status/time";
import { useFormat, useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";
import type { Tone } from "~/ui/tone";
import type { PoolInList } from "../vouchers/pool-queries.server";

/** Under a tenth of the codes, people should bring more. */
const LOW = 0.1;

type PoolTableProps = { base: string; pools: readonly PoolInList[]; now: Date };

export function PoolTable({ base, pools, now }: PoolTableProps) {
  const t = useText();
  const { number, money } = useFormat();
  return (
    <Table caption={t("compensation.pools.title")}>
      <thead>
        <tr>
          <TableHeading>{t("compensation.pools.name")}</TableHeading>
          <TableHeading numeric>{t("compensation.pools.value")}</TableHeading>
          <TableHeading numeric>{t("compensation.pools.free")}</TableHeading>
          <TableHeading numeric>{t("compensation.pools.handed")}</TableHeading>
          <TableHeading>{t("compensation.pools.validUntil")}</TableHeading>
        </tr>
      </thead>
      <tbody>
        {pools.map((pool) => (
          <tr key={pool.id}>
            <TableCell>
              <TextLink to={`${base}/${pool.id}`}>
                <bdi>{pool.name}</bdi>
              </TextLink>{" "}
              <PoolChip pool={pool} now={now} />
            </TableCell>
            <TableCell
              numeric
              label={t("compensation.pools.value")}
              className="tabular-nums whitespace-nowrap"
            >
              {money(pool.valueMinor, pool.currency)}
            </TableCell>
            <TableCell numeric label={t("compensation.pools.free")} className="tabular-nums">
              {number(pool.free)}
            </TableCell>
            <TableCell numeric label={t("compensation.pools.handed")} className="tabular-nums">
              {number(pool.handed)}
            </TableCell>
            <TableCell label={t("compensation.pools.validUntil")}>
              {pool.validUntil ? <Time at={pool.validUntil} /> : "–"}
            </TableCell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

export function PoolChip({ pool, now }: { pool: PoolInList; now: Date }) {
  const t = useText();
  const [tone, word] = standingOf(pool, now) ?? [];
  return word ? <Chip tone={tone}>{t(`compensation.pools.${word}`)}</Chip> : null;
}

type Word = "isArchived" | "runOut" | "low";

function standingOf(
  { archivedAt, validUntil, all, free }: PoolInList,
  now: Date,
): readonly [Tone, Word] | null {
  if (archivedAt) return ["neutral", "isArchived"];
  if (validUntil && validUntil <= now) return ["critical", "runOut"];
  return free <= all * LOW ? ["caution", "low"] : null;
}
