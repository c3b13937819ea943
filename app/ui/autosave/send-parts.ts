/** Sends parts of a form to be saved, and says what came of it in the few ways that matter to the page. */
import type { AutosaveReply } from "./autosave-reply";
import type { NamedValue } from "./form-fields";

export type SentPart = { version: number; fields: readonly NamedValue[] };

export type Sent =
  | { kind: "reply"; reply: AutosaveReply }
  | { kind: "signedOut" }
  | { kind: "refused"; sentence: string }
  | { kind: "failed" };

export async function sendParts(
  action: string,
  parts: ReadonlyMap<string, SentPart>,
  isLeaving: boolean,
): Promise<Sent> {
  const body = new URLSearchParams();
  for (const [part, { version, fields }] of parts) {
    body.append(`version.${part}`, String(version));
    for (const [name, value] of fields) body.append(name, value);
  }
  const response = await fetch(action, {
    method: "POST",
    body,
    redirect: "manual",
    keepalive: isLeaving,
    headers: { accept: "application/json" },
  }).catch(() => null);

  if (!response) return { kind: "failed" };
  if (response.type === "opaqueredirect" || response.status === 401) return { kind: "signedOut" };
  if (response.status >= 400 && response.status < 500 && response.status !== 429) {
    const said = await jsonOf<{ sentence?: string }>(response);
    return { kind: "refused", sentence: said?.sentence ?? "" };
  }
  const reply = response.ok ? await jsonOf<AutosaveReply>(response) : null;
  return reply ? { kind: "reply", reply } : { kind: "failed" };
}

const jsonOf = <T>(response: Response): Promise<T | null> =>
  response.json().then(
    (value) => value as T,
    () => null,
  );
