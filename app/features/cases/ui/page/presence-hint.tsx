/** Who else has this case open, as faces beside its phase. */
import { Avatar } from "~/ui/page/avatar";
import { useText } from "~/ui/text";
import { useOthersHere } from "~/ui/use-others-here";

const SHOWN = 3;

export default function PresenceHint({ reference, place }: { reference: string; place: string }) {
  const t = useText();
  const names = useOthersHere(`/cases/${reference}/presence`, place).map(({ name }) => name);
  const words = names.length > 0 ? t("cases.screens.beside.also", { names: names.join(", ") }) : "";
  return (
    <span role="status" title={words} className="inline-flex min-w-0 items-center print:hidden">
      {words && <span className="sr-only">{words}</span>}
      {names.slice(0, SHOWN).map((name) => (
        <span key={name} className="-ml-1 rounded-full border-2 border-canvas">
          <Avatar name={name} size="small" />
        </span>
      ))}
    </span>
  );
}
