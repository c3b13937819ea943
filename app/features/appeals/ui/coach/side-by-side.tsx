/** Two statements that cannot both be true, beside each other. */
import type { Statement } from "~/features/appeals/coach/remark";
import { useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";

type SideBySideProps = { mine: string; theirs: Statement };

export default function SideBySide({ mine, theirs: { source, text, at, href } }: SideBySideProps) {
  const t = useText();
  const sides = [
    { label: t("coach.mine"), said: mine, to: null },
    {
      label: at ? t("coach.theirsAt", { source, at: new Date(at) }) : t("coach.theirs", { source }),
      said: text,
      to: href ?? null,
    },
  ];
  return (
    <dl className="mt-1 grid gap-x-4 gap-y-2 text-base sm:grid-cols-2">
      {sides.map(({ label, said, to }) => (
        <div key={label} className="border-l-2 border-line pl-3">
          <dt className="text-sm text-ink-soft first-letter:uppercase">
            {to ? <TextLink to={to}>{label}</TextLink> : label}
          </dt>
          <dd dir="auto">{said}</dd>
        </div>
      ))}
    </dl>
  );
}
