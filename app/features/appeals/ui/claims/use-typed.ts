/** The texts of a form's fields, a moment after they were typed. */
import { type RefObject, useEffect, useState } from "react";
import { textField } from "./typed-text";

const PAUSE_MS = 250;

export function useTyped(
  form: RefObject<HTMLFormElement>,
  names: readonly string[],
): Readonly<Record<string, string>> {
  const [texts, setTexts] = useState<Record<string, string>>({});
  const joined = names.join(" ");

  useEffect(() => {
    const element = form.current;
    if (!element) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = () =>
      setTexts(
        Object.fromEntries(
          joined.split(" ").map((name) => [name, textField(element, name)?.value ?? ""]),
        ),
      );
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(read, PAUSE_MS);
    };
    read();
    element.addEventListener("input", later);
    return () => {
      clearTimeout(timer);
      element.removeEventListener("input", later);
    };
  }, [form, joined]);

  return texts;
}
