/** Real payloads with their real mess. */
const files = import.meta.glob<string>("../../fixtures/webhooks/*.json", {
  query: "?raw",
  import: "default",
  eager: true,
});

export const FIXTURES: ReadonlyMap<string, string> = new Map(
  Object.entries(files).map(([path, text]) => [path.replace(/^.*\/|\.json$/g, ""), text]),
);

export function fixture(name: string): string {
  const text = FIXTURES.get(name);
  if (text === undefined) throw new Error(`No payload named ${name}`);
  return text;
}
