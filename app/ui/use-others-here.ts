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
      // Where the place was not understood the hint is missing, and nothing else.
      const { others: there = [] } = (await answer.json()) as { others?: OtherHere[] };
      setOthers(there);
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
