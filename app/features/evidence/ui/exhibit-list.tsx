/** The exhibits of a case, in the order a dossier lists them. */
import { Chip } from "~/ui/status/chip";
import { StateChip } from "~/ui/status/state-chip";
import { Time } from "~/ui/status/time";
import { useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";
import { formatName } from "../media-type";
import { ExhibitTile } from "./exhibit-tile";
import { FileSize } from "./file-size";

export type ListedExhibit = {
  id: string;
  fileName: string;
  /** In words. */
  kind: string;
  caption: string;
  capturedAt: Date | null;
  capturedZone: string | null;
  createdAt: Date;
  isSealed: boolean;
  isRedacted: boolean;
  file: { bytes: number; mediaType: string };
};

type ExhibitListProps = { exhibits: readonly ListedExhibit[]; base: string };

export function ExhibitList({ exhibits, base }: ExhibitListProps) {
  return (
    <ul className="divide-y divide-line rounded-card border border-line bg-surface">
      {exhibits.map((exhibit) => (
        <Row key={exhibit.id} exhibit={exhibit} href={`${base}/${exhibit.id}`} />
      ))}
    </ul>
  );
}

function Row({ exhibit, href }: { exhibit: ListedExhibit; href: string }) {
  const t = useText();
  const {
    id,
    fileName,
    kind,
    caption,
    capturedAt,
    capturedZone,
    createdAt,
    isSealed,
    isRedacted,
    file,
  } = exhibit;
  return (
    <li className="flex gap-3 p-3">
      <ExhibitTile id={id} mediaType={file.mediaType} />
      <div className="min-w-0 grow">
        <div className="flex flex-wrap items-baseline gap-x-2 gap-y-1">
          <TextLink quiet to={href} className="min-w-0 break-words">
            <bdi>{fileName}</bdi>
          </TextLink>
          <Chip>{kind}</Chip>
          {isRedacted && <Chip>{t("redaction.chip")}</Chip>}
          {isSealed && <StateChip tone="good">{t("evidence.list.inDossier")}</StateChip>}
        </div>
        <p dir="auto" className={`mt-0.5 max-w-prose ${caption ? "" : "text-ink-faint"}`}>
          {caption || t("evidence.list.noCaption")}
        </p>
        <p className="mt-0.5 flex flex-wrap gap-x-3 text-sm text-ink-soft">
          <span>
            {formatName(file.mediaType)}, <FileSize bytes={file.bytes} />
          </span>
          {capturedAt && (
            <span>
              {t("evidence.list.captured")}{" "}
              <Time at={capturedAt} zone={capturedZone ?? undefined} />
            </span>
          )}
          <span>
            {t("evidence.list.added")} <Time at={createdAt} />
          </span>
        </p>
      </div>
    </li>
  );
}
