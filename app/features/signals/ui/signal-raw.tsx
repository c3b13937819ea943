/** A delivery as it came. Text only: whatever it holds is shown and never run. */
import { Disclosure } from "~/ui/page/disclosure";
import { useText } from "~/ui/text";

type SignalRawProps = { raw: { text: string; isCut: boolean; isWhole: boolean } | null };

export function SignalRaw({ raw }: SignalRawProps) {
  const t = useText();
  if (!raw) return <p className="text-ink-soft">{t("signalPages.page.rawGone")}</p>;
  return (
    <Disclosure summary={t("signalPages.page.raw")}>
      <p className="mb-2 text-sm text-ink-soft">
        {t(raw.isWhole ? "signalPages.page.rawWhole" : "signalPages.page.rawPiece")}{" "}
        {raw.isCut && t("signalPages.page.rawLong")}
      </p>
      <section
        aria-label={t("signalPages.page.raw")}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        className="max-h-96 overflow-auto rounded-control bg-sunken p-3"
      >
        <pre dir="ltr" className="font-mono text-sm">
          {raw.text}
        </pre>
      </section>
    </Disclosure>
  );
}
