/** Says now and then that somebody is at a place, and hears who else is about. A hint, never a lock: it stops while the page is not looked at. */
import { useEffect, useState } from "react";

const EVERY = 20_000;

export type OtherHere = { id: string; name: string; place: string };

/** `address` takes the place by POST and answers with `{others}`. */
export function useOthersHere(address: string, place: string): OtherHere[] {
  const [others, setOthers] = useState<OtherHere[]>([]);

  useEffect(() => {
    const leaving = new AbortController();
    const ask = async () => {
      if (document.hidden) return;
      const body = new URLSearchParams({ place });
      const answer = await fetch(address, {
        method: "POST",
        body,
        signal: leaving.signal,
      }).catch(() => null);
      if (!answer?.ok) return;
      const { others: heard } = (await answer.json()) as { others?: OtherHere[] };
      if (heard) setOthers(heard);
    };
    void ask();
    const repeat = setInterval(ask, EVERY);
    document.addEventListener("visibilitychange", ask);
    return () => {
      leaving.abort();
      clearInterval(repeat);
      document.removeEventListener("visibilitychange", ask);
    };
  }, [address, place]);

  return others;
}
