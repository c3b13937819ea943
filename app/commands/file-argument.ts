/** The one file a command was given, as seen from where the person stood. */
import { resolve } from "node:path";

export function fileArgument(args: string[], from: string): string | undefined {
  const [file, ...more] = args;
  return file && more.length === 0 ? resolve(from, file) : undefined;
}
