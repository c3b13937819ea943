/** Between the flat errors of a reply and the tree that the form library keeps. */
import type { FieldErrors } from "react-hook-form";

type Leaf = { type?: unknown; message?: string };
type Tree = { [step: string]: Tree | Leaf };

const isLeaf = (node: Tree | Leaf): node is Leaf => "type" in node && typeof node.type === "string";

/**
 * `{"items.0.what": "Say what"}` as the form library wants it, marked with who complains: the
 * server, in finished words, or the check in the browser, in message keys.
 */
export function errorTree(errors: Record<string, string>, type: "server" | "check"): FieldErrors {
  const root: Tree = {};
  for (const [name, message] of Object.entries(errors)) {
    const steps = name.split(".");
    const last = steps.pop() ?? "";
    let place = root;
    for (const step of steps) {
      const next = Object.hasOwn(place, step) ? place[step] : undefined;
      const branch: Tree = next && !isLeaf(next) ? (next as Tree) : {};
      place[step] = branch;
      place = branch;
    }
    place[last] = { type, message };
  }
  return root as FieldErrors;
}

/** Every complaint with its dotted name, in the order of the schema. */
export function listErrors(errors: FieldErrors, above = ""): ({ name: string } & Leaf)[] {
  return Object.entries(errors as Tree).flatMap(([step, node]) => {
    if (!node || typeof node !== "object") return [];
    const name = above ? `${above}.${step}` : step;
    if (isLeaf(node)) return [{ name, type: node.type, message: node.message }];
    return step === "ref" ? [] : listErrors(node as FieldErrors, name);
  });
}

/** The complaint about a field, or the first one about any of its parts. */
export function messageAt(errors: FieldErrors, name: string): Leaf | undefined {
  return listErrors(errors).find(
    (error) => error.name === name || error.name.startsWith(`${name}.`),
  );
}
