/** Two statements that cannot both be true, beside each other. */
import type { Statement } from "~/features/appeals/coach/remark";
import { useText } from "~/ui/text";

type SideBySideProps = { mine: string; theirs: Statement };

export default function SideBySide({ mine, theirs: { source, text, at } }: SideBySideProps) {
  const t = useText();
  const sides = [
    { label: t("coach.mine"), said: mine },
    {
      label: at ? t("coach.theirsAt", { source, at: new Date(at) }) : t("coach.theirs", { source }),
      said: text,
    },
  ];
  return (
    <dl className="mt-1 grid gap-x-4 gap-y-2 text-base sm:grid-cols-2">
      {sides.map(({ label, said }) => (
        <div key={label} className="border-l-2 border-line pl-3">
          <dt className="text-sm text-ink-soft first-letter:uppercase">{label}</dt>
          <dd dir="auto">{said}</dd>
        </div>
      ))}
    </dl>
  );
}
