/** The process is up. */
export const loader = () => new Response("ok\n", { headers: { "cache-control": "no-store" } });
