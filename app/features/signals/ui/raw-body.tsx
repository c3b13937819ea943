/** The bytes of a delivery, as text where they are some. */
import { useText } from "~/ui/text";
import { RawText } from "./raw-text";

type RawBodyProps = { raw: { text: string; isText: boolean; isCut: boolean } };

export function RawBody({ raw: { text, isText, isCut } }: RawBodyProps) {
  const t = useText();
  return (
    <div className="space-y-2">
      {!isText && <p>{t("deliveries.notText")}</p>}
      <RawText label={t("deliveries.rawText")} text={text} />
      {isCut && <p className="text-ink-soft">{t("deliveries.cut")}</p>}
    </div>
  );
}
