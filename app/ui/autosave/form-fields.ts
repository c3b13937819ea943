/** The fields of one part, read from and written to the form as the browser holds it. */
export type NamedValue = [name: string, value: string];

type Input = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const belongsTo = (part: string, name: string) => name === part || name.startsWith(`${part}.`);

/** As they would be sent; boxes that are not ticked say nothing. */
export function fieldsIn(form: HTMLFormElement, part: string): NamedValue[] {
  return [...new FormData(form)].flatMap(([name, value]): NamedValue[] =>
    typeof value === "string" && belongsTo(part, name)
      ? [[name, value.replaceAll("\r\n", "\n")]]
      : [],
  );
}

/** Shows other values. Whoever listens to the fields hears of it, as if they had been typed. */
export function showFields(
  form: HTMLFormElement,
  part: string,
  fields: readonly NamedValue[],
  mayShow: (name: string) => boolean = () => true,
): void {
  for (const input of inputsOf(form, part)) {
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
export function isTypedEarly(form: HTMLFormElement, part: string): boolean {
  return inputsOf(form, part).some((input) => {
    if (input instanceof HTMLSelectElement) return false;
    return input instanceof HTMLInputElement && /^(checkbox|radio)$/.test(input.type)
      ? input.checked !== input.defaultChecked
      : input.value !== input.defaultValue;
  });
}

export const partOfField = (name: string) => name.split(".")[0] ?? "";

/** The version of a part that the form started from travels in a field of its own. */
export const versionIn = (form: HTMLFormElement, part: string) =>
  Number(versionField(form, part)?.value ?? 0);

export function setVersion(form: HTMLFormElement, part: string, version: number): void {
  const field = versionField(form, part);
  if (field) field.value = String(version);
}

const versionField = (form: HTMLFormElement, part: string) =>
  form.elements.namedItem(`version.${part}`) as HTMLInputElement | null;

const inputsOf = (form: HTMLFormElement, part: string) =>
  [...form.elements].filter(
    (element): element is Input =>
      (element instanceof HTMLInputElement ||
        element instanceof HTMLTextAreaElement ||
        element instanceof HTMLSelectElement) &&
      belongsTo(part, element.name),
  );

export const isSame = (one: readonly NamedValue[], other: readonly NamedValue[]) =>
  JSON.stringify(one) === JSON.stringify(other);

export const withoutEmpty = (fields: readonly NamedValue[]) =>
  fields.filter(([, value]) => value !== "");

export const withoutSpaces = (fields: readonly NamedValue[]) =>
  fields.map(([name, value]): NamedValue => [name, value.trim()]);
