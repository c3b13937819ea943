/**
 * Posts to an address that somebody typed, and says how that went. Redirects are not followed.
 * Hosts that the installation names in WEBHOOK_HOSTS may be inside the own network.
 */
import { askOutside, type OutsideFailure } from "~/platform/http/ask-outside.server";

/** Why a message did not arrive: words for the log of deliveries, never the address itself. */
export type PostFailure =
  | Exclude<OutsideFailure, "bad_port" | "bad_certificate">
  | "redirected"
  | "refused";

export type PostOutcome = { ok: boolean; status: number | null; failure: PostFailure | null };

const PATIENCE = 10_000;

const failed = (failure: PostFailure, status: number | null = null): PostOutcome => ({
  ok: false,
  status,
  failure,
});

export async function postOutside(
  address: string,
  body: string,
  headers: Readonly<Record<string, string>>,
  hosts: readonly string[],
): Promise<PostOutcome> {
  const answer = await askOutside(address, {
    method: "POST",
    body,
    headers: { "content-type": "application/json; charset=utf-8", ...headers },
    hosts,
    patience: PATIENCE,
    // Of the answer nothing but its status matters.
    mostRead: 0,
  });
  if (answer.ok) return outcomeOf(answer.status);
  const { failure } = answer;
  return failed(failure === "bad_certificate" || failure === "bad_port" ? "unreachable" : failure);
}

function outcomeOf(status: number): PostOutcome {
  if (status >= 200 && status < 300) return { ok: true, status, failure: null };
  return failed(status >= 300 && status < 400 ? "redirected" : "refused", status);
}
