/** What is certain about an exhibit. */
import { CopyButton } from "~/ui/copy-button";
import { type Fact, FactList } from "~/ui/page/fact-list";
import { Time } from "~/ui/status/time";
import { useText } from "~/ui/text";
import { formatName } from "../media-type";
import type { ListedExhibit } from "./exhibit-list";
import { FileSize } from "./file-size";

type ExhibitFactsProps = { exhibit: ListedExhibit & { file: { sha256: string } } };

export function ExhibitFacts({ exhibit }: ExhibitFactsProps) {
  const t = useText();
  const { kind, caption, capturedAt, capturedZone, createdAt, file } = exhibit;
  const facts: (Fact | null | "")[] = [
    { label: t("evidence.exhibit.kind"), value: kind },
    caption && {
      label: t("evidence.exhibit.caption"),
      value: (
        <span dir="auto" className="block whitespace-pre-line">
          {caption}
        </span>
      ),
    },
    capturedAt && {
      label: t("evidence.exhibit.captured"),
      value: <Time at={capturedAt} zone={capturedZone ?? undefined} />,
    },
    { label: t("evidence.exhibit.added"), value: <Time at={createdAt} /> },
    { label: t("evidence.exhibit.format"), value: formatName(file.mediaType) },
    { label: t("evidence.exhibit.size"), value: <FileSize bytes={file.bytes} /> },
    {
      label: t("evidence.exhibit.sha256"),
      value: (
        <span className="flex items-start gap-1">
          <code className="min-w-0 break-all text-sm">{file.sha256}</code>
          <CopyButton compact text={file.sha256} label={t("evidence.exhibit.copyHash")} />
        </span>
      ),
    },
  ];
  return <FactList facts={facts.filter((fact): fact is Fact => Boolean(fact))} />;
}
