/**
 * On a slow line people type before the page's script has arrived. The form
 * library starts every input from its default; what was typed by then is kept.
 */
type Input = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const known = new WeakSet<Input>();

export function keepTyped(
  input: Input | null,
  register: (input: Input | null) => void,
  keep: (value: string) => void,
) {
  if (!input || known.has(input)) return register(input);
  known.add(input);

  if (input instanceof HTMLInputElement && /^(checkbox|radio)$/.test(input.type)) {
    const { checked } = input;
    const isTouched = checked !== input.defaultChecked;
    register(input);
    if (!isTouched) return;
    input.checked = checked;
    if (checked && input.type === "radio") keep(input.value);
    return;
  }

  const { value } = input;
  const isTouched =
    "defaultValue" in input && input.type !== "file" && value !== input.defaultValue;
  register(input);
  if (isTouched) keep(value);
}
