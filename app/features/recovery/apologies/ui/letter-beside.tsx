/** Beside a letter: what Meta would call it and why, how it reads to customers, what it may name. */
import { LetterVariables } from "~/features/correspondence/ui/letters/letter-variables";
import { Card } from "~/ui/page/card";
import { Chip } from "~/ui/status/chip";
import { useText } from "~/ui/text";
import type { LetterPage } from "../campaign/campaign-view.server";

type LetterBesideProps = {
  page: Pick<LetterPage, "category" | "findings" | "preview" | "language" | "isWritten">;
  /** What a letter in words of one's own may name. */
  fields: LetterPage["fields"] | null;
};

export function LetterBeside({
  page: { category, findings, preview, language, isWritten },
  fields,
}: LetterBesideProps) {
  const t = useText();
  return (
    <>
      {isWritten && (
        <Card title={t("campaigns.letter.category")}>
          <p>
            <Chip tone={category === "marketing" ? "caution" : "good"}>
              {t(`campaigns.letter.${category}`)}
            </Chip>
          </p>
          {findings.length === 0 && <p className="mt-2 text-sm">{t("campaigns.letter.clean")}</p>}
          <ul className="mt-2 space-y-2 text-sm">
            {findings.map(({ rule, why, words, source }) => (
              <li key={rule}>
                {why} {words.length > 0 && <q className="text-ink-soft">{words.join(", ")}</q>}{" "}
                <span className="text-xs text-ink-soft">{source}</span>
              </li>
            ))}
          </ul>
        </Card>
      )}
      <Card title={t("campaigns.page.preview")}>
        {preview.length === 0 && (
          <p className="text-sm text-ink-soft">
            {t(isWritten ? "campaigns.page.previewNone" : "campaigns.template.notChosen")}
          </p>
        )}
        <ol className="divide-y divide-line text-sm" lang={language}>
          {preview.map((words, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a few samples in a fixed order
            <li key={at} className="py-3 first:pt-0 last:pb-0">
              {words ? (
                <>
                  {words.subject && <p className="font-medium break-words">{words.subject}</p>}
                  <p className="mt-1 break-words whitespace-pre-wrap">{words.text}</p>
                </>
              ) : (
                <p className="text-ink-soft">{t("campaigns.page.previewMissing")}</p>
              )}
            </li>
          ))}
        </ol>
      </Card>
      {fields && (
        <Card title={t("campaigns.letter.variables")} about={t("campaigns.letter.variablesAbout")}>
          <LetterVariables fields={fields} />
        </Card>
      )}
    </>
  );
}
