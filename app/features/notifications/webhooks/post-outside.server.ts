/** Posts a message to an address that somebody typed. Of the answer nothing but its status matters. */
import { type OutsideFailure, requestOutside } from "~/platform/http/outside-request.server";

/** Why a message did not arrive: words for the log of deliveries, never the address itself. */
export type PostFailure = OutsideFailure | "refused";

export type PostOutcome = { ok: boolean; status: number | null; failure: PostFailure | null };

export async function postOutside(
  address: string,
  body: string,
  headers: Readonly<Record<string, string>>,
  hosts: readonly string[],
): Promise<PostOutcome> {
  const answer = await requestOutside({
    address,
    method: "POST",
    headers,
    body,
    hosts,
    mostBytes: 0,
  });
  if (!answer.ok) return answer;
  const { status } = answer;
  const isTaken = status >= 200 && status < 300;
  return { ok: isTaken, status, failure: isTaken ? null : "refused" };
}
