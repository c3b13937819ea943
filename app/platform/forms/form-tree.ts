/**
 * Turns flat field names into a tree: `tasks.0.title` becomes `{tasks: [{title}]}`.
 *
 * The names come from outside, so only plain paths count: known characters,
 * bounded depth, indexes of at most three digits, and never a name that objects
 * are born with. Anything else is dropped, and the schema sees it as missing.
 */
export type FormTree = { [name: string]: FormNode };
type FormNode = FormDataEntryValue | FormNode[] | FormTree;

const PLAIN_PATH = /^[A-Za-z][A-Za-z0-9_-]{0,60}(\.([A-Za-z][A-Za-z0-9_-]{0,60}|\d{1,3})){0,5}$/;
const BORN_WITH = new Set(["__proto__", "prototype", "constructor", "toString", "valueOf"]);

export function formTree(form: FormData): FormTree {
  const tree: FormTree = {};
  for (const name of new Set(form.keys())) {
    if (!PLAIN_PATH.test(name)) continue;
    const steps = name.split(".");
    if (steps.some((step) => BORN_WITH.has(step))) continue;
    const values = form.getAll(name);
    const only = values[0];
    if (only !== undefined) plant(tree, steps, values.length > 1 ? values : only);
  }
  return tree;
}

function plant(tree: FormTree, [step = "", ...rest]: string[], value: FormNode) {
  if (rest.length === 0) {
    if (!Object.hasOwn(tree, step)) tree[step] = value;
    return;
  }
  const next = rest[0] ?? "";
  if (!Object.hasOwn(tree, step)) tree[step] = /^\d+$/.test(next) ? [] : {};
  const child = tree[step];
  if (typeof child === "object" && !(child instanceof File)) plant(child as FormTree, rest, value);
}
