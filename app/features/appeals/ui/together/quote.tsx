/** A passage somebody spoke of, and whether it still stands in the answer. */
import type { PassageState } from "~/features/appeals/together/passage";
import { useText } from "~/ui/text";

type QuoteProps = {
  label: string | null;
  lang: string | null;
  state: PassageState | null;
  passage: string;
};

export function Quote({ label, lang, state, passage }: QuoteProps) {
  const t = useText();
  return (
    <div className="border-l-2 border-line-strong pl-3 text-base text-ink-soft">
      {label && <p className="text-sm">{label}</p>}
      <blockquote lang={lang ?? undefined} dir="auto" className="whitespace-pre-line">
        {passage}
      </blockquote>
      {state === "gone" && (
        <p className="font-medium text-caution">{t("together.discussion.gone")}</p>
      )}
    </div>
  );
}
