/** Who is on the other side, as people write them down: one a line, an address in angle brackets. */
export type Participant = { name: string; address: string };

const MOST = 50;

export function readParticipants(typed: string): Participant[] {
  return typed
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean)
    .slice(0, MOST)
    .map(readLine);
}

function readLine(line: string): Participant {
  const [, name = "", address = ""] = /^(.*?)\s*<([^<>]+)>$/.exec(line) ?? [];
  if (address) return { name: (name || address).slice(0, 200), address: address.slice(0, 254) };
  const isAddress = /^\S+@\S+$/.test(line) || /^\+?[\d\s()-]{6,}$/.test(line);
  return { name: line.slice(0, 200), address: isAddress ? line.slice(0, 254) : "" };
}

export const writeParticipants = (people: readonly Participant[]): string =>
  people
    .map(({ name, address }) => (address && address !== name ? `${name} <${address}>` : name))
    .join("\n");
