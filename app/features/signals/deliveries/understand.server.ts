/** What today's rules make of a delivery that has not been read yet. */
import { readPasted, readPayload } from "~/features/enforcement/read-pasted";
import { parseJson } from "~/features/enforcement/reading/loose-json";

type Told = { kind: string; about: string };

const MOST = 20;

export function understand(text: string, isByHand: boolean): Told[] {
  const signals = isByHand ? readPasted(text) : readPayload(parseJson(text));
  return signals.slice(0, MOST).map(({ kind, assets, restrictions, violationType }) => ({
    kind,
    about: [
      ...assets.map((asset) => asset.externalId ?? asset.phoneNumber ?? asset.name ?? ""),
      ...restrictions.map(({ type }) => type),
      violationType ?? "",
    ]
      .filter(Boolean)
      .join(" · "),
  }));
}
