/**
 * A health_status answer. The overall state can say BLOCKED over calling alone, so the state of
 * messaging is taken from the entities, and codes about calling count for nothing.
 */
import { errorCodeRule, NOISE_CODES } from "~templates/rules/error-codes";
import { assetById } from "./asset-refs";
import { codeWeight } from "./code-weight";
import { child, items, read, readWord, type Spot } from "./loose-json";
import { because, makeSignal, type Origin } from "./make-signal";
import type { AssetKind, ReadValue, Signal } from "./signal";

const ENTITIES: Readonly<Record<string, AssetKind>> = {
  PHONE_NUMBER: "phone_number",
  MESSAGE_TEMPLATE: "template",
  WABA: "waba",
  BUSINESS: "portfolio",
  APP: "app",
};
const BLOCKED_ANSWER: Readonly<Record<string, string>> = {
  WABA: "waba_blocked",
  BUSINESS: "portfolio_blocked",
};

type Entity = {
  type: string;
  id: Spot | null;
  state: ReadValue | null;
  codes: readonly ReadValue[];
  info: readonly ReadValue[];
};

export function readHealth(spot: Spot, origin: Origin): Signal {
  const health = child(spot, "health_status") ?? spot;
  const entities = items(child(health, "entities")).map(readEntity);
  const codes = entities.flatMap((entity) => entity.codes);
  const gravest = [...codes]
    .filter(({ value }) => !NOISE_CODES.includes(value))
    .sort((one, other) => codeWeight(other.value) - codeWeight(one.value))[0];
  const answer = gravest ? null : healthAnswer(entities, codes);
  const isBlocked = entities.some(({ state }) => state?.value === "BLOCKED");

  return makeSignal(origin, {
    kind: "health",
    severity: severityOf(gravest, isBlocked),
    assets: entities.flatMap(({ type, id }) => {
      const kind = ENTITIES[type];
      return kind && kind !== "app" ? assetById(kind, id) : [];
    }),
    values: {
      overall: readWord(child(health, "can_send_message")),
      codes: codes[0]
        ? { value: codes.map(({ value }) => value).join(", "), field: codes[0].field }
        : null,
      seen: gravest ? because("error_code", gravest) : because("health_status", answer),
      error_code: gravest ?? null,
      health: answer,
      level: levelAnswer(entities),
    },
    raw: spot.value,
  });
}

function readEntity(spot: Spot): Entity {
  return {
    type: readWord(child(spot, "entity_type", "entityType"))?.value ?? "",
    id: child(spot, "id"),
    state: readWord(child(spot, "can_send_message", "canSendMessage")),
    codes: items(child(spot, "errors")).flatMap(
      (error) => read(child(error, "error_code", "errorCode", "code")) ?? [],
    ),
    info: items(child(spot, "additional_info", "additionalInfo")).flatMap(
      (info) => read(info) ?? [],
    ),
  };
}

function healthAnswer(entities: readonly Entity[], codes: readonly ReadValue[]): ReadValue | null {
  const inState = (state: string) => entities.filter((entity) => entity.state?.value === state);
  const blocked = inState("BLOCKED");
  const worst =
    blocked.find(({ type }) => type === "WABA") ??
    blocked.find(({ type }) => type === "BUSINESS") ??
    blocked[0];
  if (worst) return because(BLOCKED_ANSWER[worst.type] ?? "other_blocked", worst.state);

  const [limited] = inState("LIMITED");
  if (limited) {
    const name = limited.info.find(({ value }) => /display name|nama tampilan/i.test(value));
    return name ? because("display_name", name) : because("limited", limited.state);
  }
  const [available] = inState("AVAILABLE");
  const isWhole = inState("AVAILABLE").length === entities.length;
  if (!available || !isWhole) return null;
  return codes[0] ? because("noise", codes[0]) : because("available", available.state);
}

function levelAnswer(entities: readonly Entity[]): ReadValue | null {
  const blocked = entities.filter(({ state }) => state?.value === "BLOCKED");
  const found =
    blocked.find(({ type }) => type === "BUSINESS") ?? blocked.find(({ type }) => type === "WABA");
  return found ? because(found.type === "BUSINESS" ? "portfolio" : "waba", found.state) : null;
}

function severityOf(code: ReadValue | undefined, isBlocked: boolean): Signal["severity"] {
  const rule = errorCodeRule(code?.value ?? "");
  if (rule && "decide" in rule.leads && rule.leads.decide === "disabled") return "critical";
  return code || isBlocked ? "warning" : "info";
}
