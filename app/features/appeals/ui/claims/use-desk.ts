/** Fetches what the desk judges texts with. Where that fails, people write on without it. */
import { useEffect, useState } from "react";
import type { Desk } from "~/features/appeals/claims/desk.server";

export function useDesk(path: string): Desk | null {
  const [desk, setDesk] = useState<Desk | null>(null);

  useEffect(() => {
    const leaving = new AbortController();
    fetchDesk(path, leaving.signal)
      .then(setDesk)
      .catch(() => setDesk(null));
    return () => leaving.abort();
  }, [path]);

  return desk;
}

async function fetchDesk(path: string, signal: AbortSignal): Promise<Desk | null> {
  const answer = await fetch(path, { signal, headers: { accept: "application/json" } });
  const isDesk = answer.ok && answer.headers.get("content-type")?.includes("json");
  if (!isDesk) return null;
  const desk: Desk = await answer.json();
  return {
    ...desk,
    claims: desk.claims.map((claim) => ({ ...claim, updatedAt: new Date(claim.updatedAt) })),
    items: desk.items.map((item) => ({
      ...item,
      doneAt: item.doneAt && new Date(item.doneAt),
      verifiedAt: item.verifiedAt && new Date(item.verifiedAt),
    })),
  };
}
