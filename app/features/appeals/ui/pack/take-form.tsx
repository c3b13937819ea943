/** Drafts of answers beside what stands now; what is ticked goes into the appeal with one press. */
import { Form } from "@remix-run/react";
import type { PackPart } from "~/features/appeals/pack/pack-of-appeal.server";
import { Checkbox } from "~/ui/fields/checkbox";
import { Card } from "~/ui/page/card";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";

/** A text in the language it is in; null for both. */
type Worded = { language: "en" | "id" | null; text: string };

export type DraftToTake = {
  question: string;
  label: string;
  draft: Worded[];
  stands: Worded[];
  version: number;
  isAdded: boolean;
  isThere: boolean;
};

type TakeFormProps = {
  part: PackPart;
  days: number;
  drafts: readonly DraftToTake[];
  mayWrite: boolean;
};

export function TakeForm({ part, days, drafts, mayWrite }: TakeFormProps) {
  const t = useText();
  const isOpen = mayWrite && drafts.some(({ isThere }) => !isThere);
  return (
    <Card title={t(`pack.take.${part}`)} about={t("pack.take.about")}>
      {drafts.length === 0 ? (
        <p className="text-ink-soft">{t("pack.take.nothing")}</p>
      ) : (
        <Form method="post" preventScrollReset className="space-y-4">
          <input type="hidden" name="part" value={part} />
          <input type="hidden" name="days" value={days} />
          <ul className="divide-y divide-line">
            {drafts.map((draft) => (
              <li key={draft.question} className="py-3">
                <Draft draft={draft} part={part} mayWrite={mayWrite} />
              </li>
            ))}
          </ul>
          {isOpen && <SubmitButton>{t("pack.take.submit")}</SubmitButton>}
          {!mayWrite && <p className="text-ink-soft">{t("pack.take.readOnly")}</p>}
        </Form>
      )}
    </Card>
  );
}

type DraftProps = { draft: DraftToTake; part: PackPart; mayWrite: boolean };

function Draft({ draft, part, mayWrite }: DraftProps) {
  const t = useText();
  const { question, label, version, isAdded, isThere, stands } = draft;
  const becomes = isThere
    ? t("pack.take.same")
    : stands.length === 0
      ? t("pack.take.notAnswered")
      : t(isAdded ? "pack.take.added" : "pack.take.replaces");
  return (
    <div className="grid gap-x-6 gap-y-2 lg:grid-cols-2">
      <div className="min-w-0">
        {mayWrite && !isThere ? (
          <Checkbox
            id={`${part}-${question}`}
            name="take"
            value={`${question}:${version}`}
            label={label}
            checked
          />
        ) : (
          <p className="font-medium">{label}</p>
        )}
        <Words texts={draft.draft} />
      </div>
      <div className="min-w-0 text-ink-soft">
        <p className="text-sm">
          {t("pack.take.stands")} · {becomes}
        </p>
        <Words texts={stands} />
      </div>
    </div>
  );
}

function Words({ texts }: { texts: readonly Worded[] }) {
  return texts.map(({ language, text }) => (
    <p
      key={language ?? "all"}
      lang={language ?? undefined}
      dir="auto"
      className="mt-1 whitespace-pre-line"
    >
      {language && <span className="mr-2 text-xs uppercase">{language}</span>}
      {text}
    </p>
  ));
}
