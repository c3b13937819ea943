/** What a provider can and cannot do about a restriction, each with who says so. */
import { Card } from "~/ui/page/card";
import { useText } from "~/ui/text";
import type { Abilities } from "../provider-abilities";

export function ProviderAbilities({ abilities }: { abilities: Abilities }) {
  const t = useText();
  return (
    <Card title={t("assets.support.abilities")}>
      <div className="space-y-3">
        <Known title={t("assets.support.can")} known={abilities.can} />
        <Known title={t("assets.support.cannot")} known={abilities.cannot} />
      </div>
    </Card>
  );
}

function Known({ title, known }: { title: string; known: Abilities["can"] }) {
  const t = useText();
  if (known.length === 0) return null;
  return (
    <div>
      <h3 className="font-medium">{title}</h3>
      <ul className="list-disc space-y-1 pl-5">
        {known.map(({ words, certainty, source }) => (
          <li key={words} className="max-w-prose">
            {words}{" "}
            <span className="text-sm text-ink-soft">
              {t(`assets.support.certainties.${certainty}`)} ·{" "}
              {source.address ? (
                <a
                  href={source.address}
                  rel="noopener noreferrer nofollow"
                  target="_blank"
                  className="text-accent underline underline-offset-3"
                >
                  {source.title}
                </a>
              ) : (
                source.title
              )}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
