/**
 * A value that exists once per process. The server and the pages are two bundles, each with its own
 * copy of every module, so module variables would exist twice.
 */
export function processWide<T>(name: string): { value?: T } {
  const shared = globalThis as { [key: symbol]: { value?: T } | undefined };
  const key = Symbol.for(`reinstate.${name}`);
  shared[key] ??= {};
  return shared[key];
}
