/** "Dewi is here too": who else has this section open. A hint, never a lock. */
import { Avatar } from "~/ui/page/avatar";
import { useText } from "~/ui/text";
import { useOthersHere } from "~/ui/use-others-here";

type HereTooProps = { reference: string; place: string };

export default function HereToo({ reference, place }: HereTooProps) {
  const t = useText();
  const others = useOthersHere(`/cases/${reference}/presence`, place);
  const here = others.filter((other) => other.place === place);
  const names = here.map(({ name }) => name).join(", ");
  return (
    <span role="status" className="inline-flex min-w-0 items-center gap-2 print:hidden">
      {here.length > 0 && (
        <>
          {here.slice(0, 3).map(({ id, name }) => (
            <Avatar key={id} name={name} size="small" />
          ))}
          <span className="text-sm text-ink-soft">
            {t("together.presence", { names, count: here.length })}
          </span>
        </>
      )}
    </span>
  );
}
