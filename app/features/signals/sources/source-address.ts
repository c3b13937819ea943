/** The address to give to a provider, and what keeps a provider from reaching it. */
export type AddressProblem = "local" | "private" | "plain_http";

const LOCAL = /^(localhost|.*\.localhost|127\.\d+\.\d+\.\d+|\[::1\]|0\.0\.0\.0)$/i;
const PRIVATE =
  /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|169\.254\.|\[f[cd][0-9a-f]{2}:)|\.(local|internal|lan|home|test)$/i;

/** Providers call over https from outside: null when nothing speaks against that. */
export function problemOfAddress(address: string): AddressProblem | null {
  const { protocol, hostname } = new URL(address);
  if (LOCAL.test(hostname)) return "local";
  if (PRIVATE.test(hostname) || !/[.:]/.test(hostname)) return "private";
  return protocol === "https:" ? null : "plain_http";
}
