/** Raw text as it is shown: JSON on lines of its own, anything else as it came, and not without end. */
const LONGEST = 200_000;
const DEEPEST = 40;

export type ShownRaw = { text: string; isCut: boolean };

export function shownRaw(text: string): ShownRaw {
  const laid = layOut(text);
  return { text: laid.slice(0, LONGEST), isCut: laid.length > LONGEST };
}

/** Only blanks change, so that numbers too large for a machine keep every digit. */
function layOut(text: string): string {
  const trimmed = text.trim();
  if (!/^[[{]/.test(trimmed) || !isJson(trimmed)) return text;
  let depth = 0;
  const onNewLine = () => `\n${"  ".repeat(Math.min(depth, DEEPEST))}`;
  return trimmed.replace(TOKENS, (token) => {
    if (/^[{[]\s*[}\]]$/.test(token)) return token.replace(/\s/g, "");
    if (token === "{" || token === "[") {
      depth += 1;
      return token + onNewLine();
    }
    if (token === "}" || token === "]") {
      depth -= 1;
      return onNewLine() + token;
    }
    if (token === ",") return token + onNewLine();
    if (token === ":") return ": ";
    return /^\s/.test(token) ? "" : token;
  });
}

const TOKENS = /"(?:[^"\\]|\\.)*"|\{\s*\}|\[\s*\]|[{}[\],:]|\s+/g;

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (cause) {
    if (cause instanceof SyntaxError) return false;
    throw cause;
  }
}
