/**
 * Whether a request that may change something comes from our own pages. Browsers
 * say so in `Sec-Fetch-Site`; older ones at least name the origin. Who says
 * neither is refused: a page of ours always says one of the two.
 */
type Asked = {
  method: string;
  host: string | undefined;
  site: string | undefined;
  origin: string | undefined;
};

const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);

export function isOwnOrigin({ method, host, site, origin }: Asked): boolean {
  if (SAFE.has(method)) return true;
  if (site) return site === "same-origin" || site === "none";
  if (!origin || !host || !URL.canParse(origin)) return false;
  return new URL(origin).host === host;
}
