/** What the command prints for a payload, without the path. */
import { type SignalLine, signalLines } from "~/features/enforcement/signal-lines";

export type Line = Omit<SignalLine, "file">;

export const linesOf = (payload: unknown): Line[] =>
  signalLines("x", typeof payload === "string" ? payload : JSON.stringify(payload)).map(
    ({ file, ...line }) => line,
  );

/** The first line; most payloads tell one thing. */
export function lineOf(payload: unknown): Line {
  const [line] = linesOf(payload);
  if (!line) throw new Error("No line was printed.");
  return line;
}

/** One change in Meta's envelope. */
export const change = (
  field: string,
  value: unknown,
  id = "330039560200863",
  time: unknown = 1_763_942_400,
) => ({ object: "whatsapp_business_account", entry: [{ id, time, changes: [{ field, value }] }] });

export const account = (value: unknown, id?: string) => change("account_update", value, id);

/** Kind, severity, and whether a case is opened and a person asked. */
export const effectOf = (payload: unknown): string => {
  const { kind, severity, opensCase, needsPerson } = lineOf(payload);
  return [kind, severity, opensCase ? "case" : "-", needsPerson ? "person" : "-"].join(" ");
};

export const assetsOf = ({ assets }: Line): string[] =>
  assets.map(({ level, id }) => `${level} ${id}`);
