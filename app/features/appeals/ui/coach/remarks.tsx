/** What the coach says about one text, each remark with the way to its words. */

import type { Remark } from "~/features/appeals/coach/remark";
import { Button } from "~/ui/button";
import { ToneShape } from "~/ui/status/tone-shape";
import { useText } from "~/ui/text";
import type { Language } from "~templates/bilingual";
import { REDACTED_WORDS } from "~templates/rules/appeal/coach";
import SideBySide from "./side-by-side";

type RemarksProps = {
  remarks: readonly Remark[];
  language: Language;
  onShow: (start: number, end: number) => void;
  /** Replaces a passage of the text. */
  onPut: (start: number, end: number, words: string) => void;
};

export function Remarks({ remarks, language, onShow, onPut }: RemarksProps) {
  const t = useText();
  if (remarks.length === 0) return null;
  return (
    <div className="space-y-2 border-t border-line pt-2 first:border-t-0 first:pt-0">
      <h3 className="text-sm font-medium text-ink-soft">
        {t("coach.title")} · {t("coach.about")}
      </h3>
      <ul className="space-y-2">
        {remarks.map((remark) => {
          const { rule, key, params, place, sides } = remark;
          return (
            <li key={`${key}${place?.start}`} className="flex gap-2">
              <ToneShape
                tone={rule === "sensitive" ? "caution" : "info"}
                className={`mt-0.5 ${rule === "sensitive" ? "text-caution" : "text-info"}`}
              />
              <div className="min-w-0 grow">
                <p>
                  <span className="font-medium">{t(`coach.rules.${rule}`)}:</span> {t(key, params)}
                </p>
                {sides && <SideBySide {...sides} />}
                {place && (
                  <p className="mt-1 flex flex-wrap gap-2">
                    {rule === "sensitive" && (
                      <Button
                        type="button"
                        size="small"
                        onClick={() => onPut(place.start, place.end, wordsFor(remark, language))}
                      >
                        {t("coach.redact")}
                      </Button>
                    )}
                    <Button
                      type="button"
                      size="small"
                      variant="quiet"
                      onClick={() => onShow(place.start, place.end)}
                    >
                      {t("claims.editor.back")}
                    </Button>
                  </p>
                )}
              </div>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function wordsFor({ key }: Remark, language: Language): string {
  const kind = key.replace("coach.sensitive.", "") as keyof typeof REDACTED_WORDS;
  return REDACTED_WORDS[kind][language];
}
