/** What would change, signal by signal and field by field. */
import { Table, TableCell, TableHeading } from "~/ui/data/table";
import { Chip } from "~/ui/status/chip";
import { useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";
import type { Tone } from "~/ui/tone";

export type ShownChange = {
  id: string;
  change: "new" | "changed" | "gone";
  signalId: string | null;
  fields: readonly { name: string; before: string | null; after: string | null }[];
};

const TONES: Record<ShownChange["change"], Tone> = {
  new: "good",
  changed: "caution",
  gone: "critical",
};

export function ReplayChanges({ changes }: { changes: readonly ShownChange[] }) {
  const t = useText();
  return (
    <ol className="space-y-4">
      {changes.map(({ id, change, signalId, fields }) => (
        <li key={id}>
          <p className="mb-1 flex flex-wrap items-center gap-2">
            <Chip tone={TONES[change]}>{t(`signalPages.replay.changes.${change}`)}</Chip>
            {signalId && (
              <TextLink to={`/signals/${signalId}`}>{t("signalPages.replay.signal")}</TextLink>
            )}
          </p>
          <Table caption={t(`signalPages.replay.changes.${change}`)}>
            <thead>
              <tr>
                <TableHeading>{t("signalPages.replay.field")}</TableHeading>
                <TableHeading>{t("signalPages.replay.before")}</TableHeading>
                <TableHeading>{t("signalPages.replay.after")}</TableHeading>
              </tr>
            </thead>
            <tbody>
              {fields.map(({ name, before, after }) => (
                <tr key={name}>
                  <TableCell>
                    <code className="text-sm">{name}</code>
                  </TableCell>
                  <TableCell className="max-w-prose break-all">{before ?? "–"}</TableCell>
                  <TableCell className="max-w-prose break-all">{after ?? "–"}</TableCell>
                </tr>
              ))}
            </tbody>
          </Table>
        </li>
      ))}
    </ol>
  );
}
