/** Who else has this case open. A hint: it asks now and then while the page is looked at, and locks nothing. */
import { useEffect, useState } from "react";
import { useText } from "~/ui/text";

const EVERY = 20_000;

type Others = { others: { id: string; name: string; place: string }[] };

export function PresenceHint({ reference, place }: { reference: string; place: string }) {
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

  return (
    <p role="status" className="text-sm text-ink-soft empty:hidden not-empty:mb-2 print:hidden">
      {names.length > 0 ? t("cases.screens.beside.also", { names: names.join(", ") }) : null}
    </p>
  );
}
