/**
 * A health_status answer. The overall state can say BLOCKED over calling alone, so the state of
 * messaging is taken from the entities, and codes about calling count for nothing.
 */
import { errorCodeRule, NOISE_CODES } from "~templates/rules/error-codes";
import { MESSAGING_STATES, type MessagingState } from "~templates/rules/signal-kinds";
import type { AssetRef, ReadValue, Signal } from "../signal";
import { assetById } from "./asset-refs";
import { codeWeight } from "./code-weight";
import { child, items, read, readWord, type Spot } from "./loose-json";
import { because, makeSignal, type Origin, unlisted } from "./make-signal";

/** An app is no asset of the business. */
const ENTITIES: Readonly<Record<string, AssetRef["kind"]>> = {
  PHONE_NUMBER: "phone_number",
  MESSAGE_TEMPLATE: "template",
  WABA: "waba",
  MESSAGING_ACCOUNT: "messaging_account",
  WAAC: "waac",
  BUSINESS: "portfolio",
};
const BLOCKED_ANSWER: Readonly<Record<string, string>> = {
  WABA: "waba_blocked",
  MESSAGING_ACCOUNT: "waba_blocked",
  BUSINESS: "portfolio_blocked",
};

type Entity = {
  type: string;
  id: Spot | null;
  state: ReadValue | null;
  codes: readonly ReadValue[];
  info: readonly ReadValue[];
  solutions: readonly string[];
};

export function readHealth(spot: Spot, origin: Origin): Signal {
  const health = child(spot, "health_status") ?? spot;
  const overall = readWord(child(health, "can_send_message"));
  const entities = items(child(health, "entities")).map(readEntity);
  const codes = entities.flatMap((entity) => entity.codes);
  const gravest = [...codes]
    .filter(({ value }) => !isNoise(value))
    .sort((one, other) => codeWeight(other.value) - codeWeight(one.value))[0];
  const answer = gravest ? null : healthAnswer(entities, codes);

  return makeSignal(origin, {
    kind: "health",
    messagingState: messagingState(entities, overall),
    assets: entities.flatMap(({ type, id }) => {
      const kind = ENTITIES[type];
      return kind ? assetById(kind, id) : [];
    }),
    remediation: solutionsOf(entities),
    values: {
      overall,
      codes: codes[0]
        ? { value: codes.map(({ value }) => value).join(", "), field: codes[0].field }
        : null,
      seen: gravest ? because("error_code", gravest) : because("health_status", answer),
      error_code: gravest ?? null,
      health: answer,
      level: levelAnswer(entities),
    },
    unknowns: [
      ...codes.map((code) => (isNoise(code.value) || errorCodeRule(code.value) ? null : code)),
      ...entities.map(({ state }) => unlisted(state, isState)),
    ],
    raw: spot.value,
  });
}

/** Codes about calling; what they block is no messaging. */
const isNoise = (code: string): boolean => NOISE_CODES.includes(code) || /^1380\d\d$/.test(code);

const isState = (state: string): state is MessagingState =>
  (MESSAGING_STATES as readonly string[]).includes(state);

/**
 * The worst state of any entity. A number or app that is blocked by calling alone counts as available; the
 * overall state is asked only where no entity says anything.
 */
function messagingState(
  entities: readonly Entity[],
  overall: ReadValue | null,
): MessagingState | null {
  const states = entities.flatMap((entity) => {
    const state = entity.state?.value ?? "";
    if (!isState(state)) return [];
    return isCallingOnly(entity) ? ["AVAILABLE" as const] : [state];
  });
  if (states.length === 0) {
    const said = overall?.value ?? "";
    return entities.length === 0 && isState(said) ? said : null;
  }
  return (
    (["BLOCKED", "LIMITED", "AVAILABLE"] as const).find((state) => states.includes(state)) ?? null
  );
}

/**
 * Accounts and portfolios have no calling of their own: where one of them is blocked, a code about
 * calling beside it explains nothing.
 */
const isCallingOnly = ({ type, codes }: Entity): boolean =>
  !["WABA", "BUSINESS"].includes(type) &&
  codes.length > 0 &&
  codes.every(({ value }) => isNoise(value));

/** What the answer advises, without what concerns calling only. */
function solutionsOf(entities: readonly Entity[]): string | null {
  const all = entities
    .filter((entity) => !isCallingOnly(entity))
    .flatMap(({ solutions }) => solutions);
  const distinct = [...new Set(all)];
  return distinct.length > 0 ? distinct.join("\n") : null;
}

function readEntity(spot: Spot): Entity {
  const errors = items(child(spot, "errors"));
  return {
    type: readWord(child(spot, "entity_type"))?.value ?? "",
    id: child(spot, "id"),
    state: readWord(child(spot, "can_send_message")),
    codes: errors.flatMap((error) => read(child(error, "error_code", "code")) ?? []),
    info: items(child(spot, "additional_info")).flatMap((info) => read(info) ?? []),
    solutions: errors
      .filter((error) => !isNoise(read(child(error, "error_code", "code"))?.value ?? ""))
      .flatMap((error) => read(child(error, "possible_solution"))?.value ?? []),
  };
}

function healthAnswer(entities: readonly Entity[], codes: readonly ReadValue[]): ReadValue | null {
  const inState = (state: string) =>
    entities.filter((entity) => entity.state?.value === state && !isCallingOnly(entity));
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
  const first = entities.find(({ state }) => state !== null);
  const isWhole = entities.every(
    (entity) => entity.state?.value === "AVAILABLE" || isCallingOnly(entity),
  );
  if (!first || !isWhole) return null;
  return codes[0] ? because("noise", codes[0]) : because("available", first.state);
}

function levelAnswer(entities: readonly Entity[]): ReadValue | null {
  const blocked = entities.filter(
    (entity) => entity.state?.value === "BLOCKED" && !isCallingOnly(entity),
  );
  const found =
    blocked.find(({ type }) => type === "BUSINESS") ?? blocked.find(({ type }) => type === "WABA");
  return found ? because(found.type === "BUSINESS" ? "portfolio" : "waba", found.state) : null;
}
