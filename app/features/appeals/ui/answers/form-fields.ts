/** The fields of one question, read from and written to the form as the browser holds it. */
export type NamedValue = [name: string, value: string];

type Input = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const belongsTo = (question: string, name: string) =>
  name === question || name.startsWith(`${question}.`);

/** As they would be sent; boxes that are not ticked say nothing. */
export function fieldsIn(form: HTMLFormElement, question: string): NamedValue[] {
  return [...new FormData(form)].flatMap(([name, value]): NamedValue[] =>
    typeof value === "string" && belongsTo(question, name)
      ? [[name, value.replaceAll("\r\n", "\n")]]
      : [],
  );
}

/** Shows other values. Whoever listens to the fields hears of it, as if they had been typed. */
export function showFields(
  form: HTMLFormElement,
  question: string,
  fields: readonly NamedValue[],
  mayShow: (name: string) => boolean = () => true,
): void {
  for (const input of inputsOf(form, question)) {
    if (!mayShow(input.name)) continue;
    const values = fields.filter(([name]) => name === input.name).map(([, value]) => value);
    if (input instanceof HTMLInputElement && /^(checkbox|radio)$/.test(input.type)) {
      input.checked = values.includes(input.value);
    } else if (input.value !== (values[0] ?? "")) {
      input.value = values[0] ?? "";
    } else continue;
    input.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

/** Whether somebody typed before the script of the page was there. */
export function isTypedEarly(form: HTMLFormElement, question: string): boolean {
  return inputsOf(form, question).some((input) => {
    if (input instanceof HTMLSelectElement) return false;
    return input instanceof HTMLInputElement && /^(checkbox|radio)$/.test(input.type)
      ? input.checked !== input.defaultChecked
      : input.value !== input.defaultValue;
  });
}

export const questionOfField = (name: string) => name.split(".")[0] ?? "";

/** The version of an answer that the form started from travels in a field of its own. */
export const versionIn = (form: HTMLFormElement, question: string) =>
  Number(versionField(form, question)?.value ?? 0);

export function setVersion(form: HTMLFormElement, question: string, version: number): void {
  const field = versionField(form, question);
  if (field) field.value = String(version);
}

const versionField = (form: HTMLFormElement, question: string) =>
  form.elements.namedItem(`version.${question}`) as HTMLInputElement | null;

const inputsOf = (form: HTMLFormElement, question: string) =>
  [...form.elements].filter(
    (element): element is Input =>
      (element instanceof HTMLInputElement ||
        element instanceof HTMLTextAreaElement ||
        element instanceof HTMLSelectElement) &&
      belongsTo(question, element.name),
  );

export const isSame = (one: readonly NamedValue[], other: readonly NamedValue[]) =>
  JSON.stringify(one) === JSON.stringify(other);

export const withoutEmpty = (fields: readonly NamedValue[]) =>
  fields.filter(([, value]) => value !== "");

export const withoutSpaces = (fields: readonly NamedValue[]) =>
  fields.map(([name, value]): NamedValue => [name, value.trim()]);
