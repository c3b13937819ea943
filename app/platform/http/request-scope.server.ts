/**
 * What belongs to one request: its id, and answers worth keeping until it ends.
 * The page framework hands every loader its own copy of the request, so the
 * request object itself cannot carry them.
 */
import { AsyncLocalStorage } from "node:async_hooks";

type Scope = { id: string; nonce: string; kept: Map<string, unknown> };

const scopes = new AsyncLocalStorage<Scope>();

export function inRequestScope<T>(id: string, nonce: string, work: () => T): T {
  return scopes.run({ id, nonce, kept: new Map() }, work);
}

/** The id that error pages and logs share. */
export const requestId = (): string | undefined => scopes.getStore()?.id;

export const requestNonce = (): string | undefined => scopes.getStore()?.nonce;

/** Asks once per request; outside a request it asks each time. */
export function oncePerRequest<T>(name: string, ask: () => T): T {
  const kept = scopes.getStore()?.kept;
  if (!kept) return ask();
  if (!kept.has(name)) kept.set(name, ask());
  return kept.get(name) as T;
}

export const forgetForRequest = (name: string): void => {
  scopes.getStore()?.kept.delete(name);
};
