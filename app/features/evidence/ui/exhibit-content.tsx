/** What is in an exhibit: redrawn, as plain text, or not shown at all. Never the bytes themselves. */
import { useText } from "~/ui/text";
import { shownAs } from "../media-type";

type ExhibitContentProps = {
  id: string;
  fileName: string;
  mediaType: string;
  text: { text: string; isCut: boolean } | null;
};

export function ExhibitContent({ id, fileName, mediaType, text }: ExhibitContentProps) {
  const t = useText();
  if (shownAs(mediaType) === "picture") {
    return (
      <img
        src={`/files/${id}/preview?size=page`}
        alt={t("evidence.exhibit.picture", { name: fileName })}
        className="max-w-full rounded-control border border-line bg-sunken"
      />
    );
  }
  if (!text) return <p className="text-ink-soft">{t("evidence.exhibit.noPreview")}</p>;
  return (
    <>
      <section
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label={t("evidence.exhibit.text", { name: fileName })}
        className="max-h-screen overflow-auto rounded-control border border-line bg-sunken p-3"
      >
        <pre dir="auto" className="whitespace-pre-wrap break-words font-mono text-sm">
          {text.text}
        </pre>
      </section>
      {text.isCut && <p className="mt-2 text-ink-soft">{t("evidence.exhibit.textCut")}</p>}
    </>
  );
}
