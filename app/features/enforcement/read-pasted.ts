/** Takes anything people paste: webhooks, API answers, mails, codes, or the words of a notice. Never throws. */

import { child, isRecord, items, parseJson, read, type Spot } from "./reading/loose-json";
import { makeSignal, type Origin } from "./reading/make-signal";
import { originOf } from "./reading/provider";
import { readChange } from "./reading/read-change";
import { readMail } from "./reading/read-mail";
import { isMetaEnvelope, readMeta } from "./reading/read-meta";
import { readProvider } from "./reading/read-providers";
import { readText } from "./reading/read-text";
import type { Signal } from "./signal";
import { numbered } from "./signal-key";

/** At least one signal for whatever has content; what is not understood is kept as `unknown`. */
export function readPasted(pasted: string): readonly Signal[] {
  const text = pasted.trim();
  if (text === "") return [];
  const whole = parseJson(text);
  if (isContainer(whole)) return readPayload(whole);

  const lines = text.split("\n").filter((line) => line.trim() !== "");
  if (lines.length > 1 && isContainer(parseJson(lines[0] ?? ""))) return lines.flatMap(readPasted);

  const mail = readMail(text);
  if (mail) return mail;
  const inner = parseJson(text.slice(text.indexOf("{"), text.lastIndexOf("}") + 1));
  if (!isRecord(inner)) return isBrokenJson(text) ? [unknown(root(pasted))] : readText(text);
  const around = readText(text).filter(({ kind }) => kind !== "unknown");
  return [...readPayload(inner), ...around];
}

/** A payload that is JSON already, such as a delivery to a webhook. */
export function readPayload(payload: unknown): readonly Signal[] {
  const spots = Array.isArray(payload) ? items({ value: payload, field: "" }) : [root(payload)];
  if (spots.length === 0) return [unknown(root(payload))];
  return spots.flatMap((spot) => {
    const signals = readUnwrapped(spot, 0);
    return signals.length > 0 ? signals : [unknown(spot)];
  });
}

/** Tools that pass a webhook on put its body into one of these, sometimes as text. */
const WRAPPERS = ["body", "raw_body", "payload", "data", "message", "event", "webhook", "request"];
const MOST_WRAPPERS = 4;

/** Half a payload may leave out what turns its meaning around, so nothing is read from it. */
const isBrokenJson = (text: string): boolean => /^(?:\{\s*["']|\[\s*[{[\]])/.test(text);

const root = (value: unknown): Spot => ({ value, field: "" });
const isContainer = (value: unknown): boolean => isRecord(value) || Array.isArray(value);
const isNothing = (signals: readonly Signal[]): boolean =>
  signals.every(({ kind, values }) => kind === "unknown" && !values.notice_says);

function readUnwrapped(spot: Spot, depth: number): readonly Signal[] {
  const signals = readOne(spot);
  if (!isNothing(signals) || depth === MOST_WRAPPERS) return signals;
  for (const name of WRAPPERS) {
    const inside = contentOf(child(spot, name)).flatMap((each) => readUnwrapped(each, depth + 1));
    if (inside.length > 0 && !isNothing(inside)) return inside;
  }
  return signals;
}

function contentOf(wrapped: Spot | null): Spot[] {
  const words = typeof wrapped?.value === "string" ? read(wrapped) : null;
  const value = words ? parseJson(words.value) : wrapped?.value;
  return isContainer(value) ? items({ value, field: wrapped?.field ?? "" }) : [];
}

function readOne(spot: Spot): readonly Signal[] {
  const provider = readProvider(spot);
  if (provider) return numbered(provider);
  if (isMetaEnvelope(spot)) return readMeta(spot);
  const changes = child(spot, "changes");
  if (items(changes).length > 0)
    return readMeta({ value: { entry: [{ changes: changes?.value }] }, field: "" });
  const origin = originOf("meta", spot, null);
  if (items(child(spot, "data")).some((each) => child(each, "whatsapp_business_api_data"))) {
    return [makeSignal(origin, { kind: "informational", raw: spot.value })];
  }
  const listed = items(child(spot, "data")).filter((each) => isListedNode(each));
  if (listed.length > 0) {
    return listed.flatMap((node) =>
      numbered(readChange(node, "", null, originOf("meta", node, null))),
    );
  }
  const bare = child(spot, "field") ? child(spot, "value") : null;
  const field = bare ? (read(child(spot, "field"))?.value ?? "") : "";
  const signals = numbered(readChange(bare ?? spot, field, null, origin));
  return isNothing(signals) && !bare ? signals.map(ofNobody) : signals;
}

/** What a page of the Graph API lists: numbers, templates, accounts, health. */
const isListedNode = (spot: Spot): boolean =>
  child(
    spot,
    "quality_rating",
    "display_phone_number",
    "health_status",
    "account_review_status",
  ) !== null ||
  (child(spot, "name") !== null && child(spot, "status") !== null);

const ofNobody = (signal: Signal): Signal => ({ ...signal, source: "generic" });

const unknown = (spot: Spot): Signal => {
  const origin: Origin = originOf(isMetaEnvelope(spot) ? "meta" : "generic", spot, null);
  return makeSignal(origin, { kind: "unknown", raw: spot.value });
};
