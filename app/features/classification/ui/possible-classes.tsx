/** What it could still be, while the answers come in. */
import { Card } from "~/ui/page/card";
import { useText } from "~/ui/text";

const NAMED = 6;

export function PossibleClasses({
  names,
  isFresh,
}: {
  names: readonly string[];
  isFresh: boolean;
}) {
  const t = useText();
  const rest = names.length - NAMED;
  return (
    <Card title={t("classification.possible.title")}>
      <div aria-live="polite">
        {isFresh ? (
          <p className="text-ink-soft">{t("classification.possible.none")}</p>
        ) : (
          <>
            <p className="mb-2 text-sm text-ink-soft">
              {t("classification.possible.many", { count: names.length })}
            </p>
            <ul className="space-y-1">
              {names.slice(0, NAMED).map((name) => (
                <li key={name}>{name}</li>
              ))}
              {rest > 0 && (
                <li className="text-ink-soft">
                  {t("classification.possible.more", { count: rest })}
                </li>
              )}
            </ul>
          </>
        )}
      </div>
    </Card>
  );
}
