/** Who else has this case open, as faces beside its phase. A hint: it asks now and then while the page is looked at, and locks nothing. */
import { useEffect, useState } from "react";
import { Avatar } from "~/ui/page/avatar";
import { useText } from "~/ui/text";

const EVERY = 20_000;
const SHOWN = 3;

type Others = { others: { id: string; name: string; place: string }[] };

export default function PresenceHint({ reference, place }: { reference: string; place: string }) {
  const t = useText();
  const [names, setNames] = useState<string[]>([]);

  useEffect(() => {
    const leaving = new AbortController();
    const ask = async () => {
      if (document.hidden) return;
      const body = new URLSearchParams({ place });
      const answer = await fetch(`/cases/${reference}/presence`, {
        method: "POST",
        body,
        signal: leaving.signal,
      }).catch(() => null);
      if (!answer?.ok) return;
      const { others } = (await answer.json()) as Others;
      setNames(others.map(({ name }) => name));
    };
    void ask();
    const repeat = setInterval(ask, EVERY);
    document.addEventListener("visibilitychange", ask);
    return () => {
      leaving.abort();
      clearInterval(repeat);
      document.removeEventListener("visibilitychange", ask);
    };
  }, [reference, place]);

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
