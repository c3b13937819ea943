/** What was pasted, what was read from it, and a way to take it away again. */
import { Form } from "@remix-run/react";
import { Button } from "~/ui/button";
import { ButtonLink } from "~/ui/button-link";
import { Card } from "~/ui/page/card";
import { Disclosure } from "~/ui/page/disclosure";
import { useText } from "~/ui/text";

type PastedTextsProps = {
  texts: readonly { id: string; text: string; at: string; byName: string }[];
  understood: readonly { label: string; answer: string }[];
  pasteHref: string;
  removalHref: (id: string) => string;
};

export function PastedTexts({ texts, understood, pasteHref, removalHref }: PastedTextsProps) {
  const t = useText();
  return (
    <Card
      title={t(texts.length > 0 ? "classification.paste.kept" : "classification.paste.atHand")}
      className="mt-4"
    >
      <div className="space-y-3">
        {texts.map(({ id, text, at, byName }) => (
          <div key={id}>
            <Disclosure summary={t("classification.paste.by", { name: byName, at: new Date(at) })}>
              <pre className="max-h-72 overflow-auto rounded-control bg-sunken p-3 text-sm break-words whitespace-pre-wrap">
                {text}
              </pre>
              <Form method="post" action={removalHref(id)} className="mt-2">
                <Button type="submit" size="small" variant="quiet">
                  {t("classification.paste.remove")}
                </Button>
              </Form>
            </Disclosure>
          </div>
        ))}
        {texts.length > 0 && understood.length === 0 && (
          <p className="text-ink-soft">{t("classification.paste.nothingUnderstood")}</p>
        )}
        {understood.length > 0 && (
          <dl className="space-y-1">
            <dt className="text-sm text-ink-soft">{t("classification.paste.understood")}</dt>
            {understood.map(({ label, answer }) => (
              <dd key={label}>
                <span className="text-ink-soft">{label}</span> {answer}
              </dd>
            ))}
          </dl>
        )}
        <ButtonLink to={pasteHref} size="small">
          {t(texts.length > 0 ? "classification.paste.another" : "classification.paste.label")}
        </ButtonLink>
      </div>
    </Card>
  );
}
