/** A form as it stands on a page, filled in and sent as a browser without scripts does. */
import { type HTMLFormElement, type HTMLInputElement, Window } from "happy-dom";
import { visit } from "./house-under-drill";

type Field = { name: string; type: string; value: string; isNumeric: boolean };

type FilledForm = {
  cookie: string;
  /** The page it stands on. */
  path: string;
  /** How its address ends, where a page has several. */
  action?: string;
  /** What is put into a field; undefined leaves it as it stands. A box is ticked by its own value. */
  fill: (field: Field) => string | undefined;
};

export async function sendForm(
  origin: string,
  { cookie, path, action = "", fill }: FilledForm,
): Promise<Response> {
  const page = await visit(origin, path, { cookie });
  const window = new Window({ url: origin + path });
  try {
    window.document.write(await page.text());
    const forms = window.document.querySelectorAll("main form[method=post]");
    const form = [...forms].find((each) =>
      (each.getAttribute("action") ?? path).endsWith(action),
    ) as HTMLFormElement | undefined;
    if (!form) throw new Error(`No form ${action} on ${path} (${page.status})`);
    for (const element of form.elements) {
      const field = element as HTMLInputElement;
      const { name, type, value } = field;
      const isNumeric = field.getAttribute("inputmode") === "numeric";
      const given = fill({ name, type, value, isNumeric });
      if (given === undefined) continue;
      if (!/^(checkbox|radio)$/.test(field.type)) field.value = given;
      else if (field.value === given) field.checked = true;
    }
    const said = [...new window.FormData(form)].filter(([, value]) => typeof value === "string");
    const to = new URL(form.getAttribute("action") ?? "", origin + path);
    const isMultipart = form.getAttribute("enctype") === "multipart/form-data";
    const body = isMultipart ? new FormData() : new URLSearchParams();
    for (const [name, value] of said) body.append(name, value as string);
    return await visit(origin, to.pathname + to.search, { cookie, body });
  } finally {
    await window.happyDOM.close();
  }
}
