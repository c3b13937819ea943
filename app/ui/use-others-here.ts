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
      // Whoever is signed out by now is sent to a page, and whoever leaves gets half an answer: neither is one.
      const said: { others?: OtherHere[] } | null = await fetch(address, {
        method: "POST",
        body,
        redirect: "manual",
        signal: leaving.signal,
      })
        .then((answer) => (answer.ok ? answer.json() : null))
        .catch(() => null);
      if (said?.others) setOthers(said.others);
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
