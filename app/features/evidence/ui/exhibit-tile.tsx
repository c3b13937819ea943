/**
 * A small picture of an exhibit, or a sheet with its format. The sheet lies behind the picture, so a
 * picture that cannot be drawn leaves it visible.
 */
import FileText from "lucide-react/icons/file-text";
import { Icon } from "~/ui/icon";
import { formatName, shownAs } from "../media-type";

type ExhibitTileProps = { id: string; mediaType: string };

export function ExhibitTile({ id, mediaType }: ExhibitTileProps) {
  return (
    <span
      aria-hidden
      className="relative flex size-16 shrink-0 flex-col items-center justify-center gap-1 overflow-hidden rounded-control border border-line bg-sunken text-ink-soft"
    >
      <Icon of={FileText} size={20} />
      <span className="text-xs">{formatName(mediaType).slice(0, 5)}</span>
      {shownAs(mediaType) === "picture" && (
        <img
          src={`/files/${id}/preview?size=tile`}
          alt=""
          loading="lazy"
          width={64}
          height={64}
          className="absolute inset-0 size-full object-cover"
        />
      )}
    </span>
  );
}
