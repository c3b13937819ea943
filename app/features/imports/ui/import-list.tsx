/** Imports of one kind, the newest first, each with where it stands. */

import { Table, TableCell, TableHeading } from "~/ui/data/table";
import { Chip } from "~/ui/status/chip";
import { Time } from "~/ui/status/time";
import { useFormat, useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";
import type { Tone } from "~/ui/tone";
import { importName } from "../import-name";
import type { ImportInList } from "../import-queries.server";
import type { ImportState } from "../import-state";

export const IMPORT_TONES: Readonly<Record<ImportState, Tone>> = {
  uploaded: "caution",
  checking: "info",
  ready: "caution",
  importing: "info",
  paused: "waiting",
  done: "good",
  undoing: "info",
  undone: "neutral",
  cancelled: "neutral",
  failed: "critical",
};

type ImportListProps = { base: string; caption: string; imports: readonly ImportInList[] };

export function ImportList({ base, caption, imports }: ImportListProps) {
  const t = useText();
  const { number } = useFormat();
  if (imports.length === 0) return <p className="text-ink-soft">{t("imports.list.none")}</p>;
  return (
    <Table caption={caption}>
      <thead>
        <tr>
          <TableHeading>{t("imports.list.file")}</TableHeading>
          <TableHeading>{t("imports.list.state")}</TableHeading>
          <TableHeading numeric>{t("imports.list.rows")}</TableHeading>
          <TableHeading>{t("imports.list.by")}</TableHeading>
          <TableHeading>{t("imports.list.when")}</TableHeading>
        </tr>
      </thead>
      <tbody>
        {imports.map(({ id, fileName, state, good, startedByName, createdAt }) => (
          <tr key={id}>
            <TableCell>
              <TextLink to={`${base}/${id}`}>{importName(fileName, t)}</TextLink>
            </TableCell>
            <TableCell>
              <Chip tone={IMPORT_TONES[state]}>{t(`imports.states.${state}`)}</Chip>
            </TableCell>
            <TableCell numeric label={t("imports.list.rows")} className="tabular-nums">
              {number(good)}
            </TableCell>
            <TableCell label={t("imports.list.by")}>{startedByName}</TableCell>
            <TableCell className="whitespace-nowrap tabular-nums">
              <Time at={createdAt} />
            </TableCell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
