/** Reads and writes the text fields of a form that others listen to: autosave and the form library. */
type TextField = HTMLTextAreaElement | HTMLInputElement;

export function textField(form: HTMLFormElement, name: string): TextField | null {
  const found = form.elements.namedItem(name);
  return found instanceof HTMLTextAreaElement || found instanceof HTMLInputElement ? found : null;
}

/** Puts a text into a field as if it had been typed. */
export function typeInto(field: TextField, text: string): void {
  const kind = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
  Object.getOwnPropertyDescriptor(kind.prototype, "value")?.set?.call(field, text);
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

/** Shows a passage of a field: focused, selected, in view. */
export function pointAt(field: TextField, start: number, end: number): void {
  field.focus();
  field.setSelectionRange(start, end);
  field.scrollIntoView({ block: "center" });
}
