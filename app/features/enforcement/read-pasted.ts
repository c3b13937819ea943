/** Takes anything people paste: webhooks, API answers, codes, or the words of a notice. Never throws. */
import { child, isRecord, items, parseJson, type Spot } from "./loose-json";
import { makeSignal } from "./make-signal";
import { readChange } from "./read-change";
import { isMetaEnvelope, readMeta } from "./read-meta";
import { readNumber } from "./read-number";
import { readProvider } from "./read-providers";
import { readText } from "./read-text";
import type { Signal } from "./signal";

/** At least one signal for whatever has content; what is not understood is kept as `unknown`. */
export function readPasted(pasted: string): readonly Signal[] {
  const text = pasted.trim();
  if (text === "") return [];
  const whole = parseJson(text);
  if (isContainer(whole)) return readPayload(whole);

  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const perLine = lines.length > 1 ? lines.map(parseJson) : [];
  if (perLine.length > 0 && perLine.every(isContainer)) return perLine.flatMap(readPayload);

  const inner = parseJson(text.slice(text.indexOf("{"), text.lastIndexOf("}") + 1));
  if (!isRecord(inner)) return readText(text);
  const around = readText(text).filter(({ kind }) => kind !== "unknown");
  return [...readPayload(inner), ...around];
}

/** A payload that is JSON already, such as a delivery to a webhook. */
export function readPayload(payload: unknown): readonly Signal[] {
  const spots = Array.isArray(payload) ? items({ value: payload, field: "" }) : [root(payload)];
  if (spots.length === 0) return [makeSignal(UNTOLD, { kind: "unknown", raw: payload })];
  return spots.flatMap((spot) => {
    const signals = readOne(spot);
    return signals.length > 0
      ? signals
      : [makeSignal(UNTOLD, { kind: "unknown", raw: spot.value })];
  });
}

/** What only an answer of the API holds; events never do. */
const ANSWER_FIELDS = [
  "error",
  "health_status",
  "entities",
  "quality_rating",
  "quality_score",
  "account_review_status",
  "whatsapp_business_manager_messaging_limit",
];
const UNTOLD = { source: "unknown", happenedAt: null } as const;
const root = (value: unknown): Spot => ({ value, field: "" });
const isContainer = (value: unknown): boolean => isRecord(value) || Array.isArray(value);

function readOne(spot: Spot): readonly Signal[] {
  if (isMetaEnvelope(spot)) return readMeta(spot);
  const provider = readProvider(spot);
  if (provider) return provider;
  const change = child(spot, "changes") ? items(child(spot, "changes")) : [];
  if (change.length > 0) {
    return change.flatMap((each) =>
      readChange(child(each, "value") ?? each, "", null, { source: "meta", happenedAt: null }),
    );
  }
  const listed = items(child(spot, "data")).filter((each) =>
    child(each, "quality_rating", "status"),
  );
  const origin = { source: "graph" as const, happenedAt: null };
  if (listed.length > 0) return listed.map((number) => readNumber(number, null, origin));
  const bare = child(spot, "field") ? child(spot, "value") : null;
  const source = child(spot, ...ANSWER_FIELDS) ? "graph" : "meta";
  return readChange(bare ?? spot, "", null, { source, happenedAt: null });
}
