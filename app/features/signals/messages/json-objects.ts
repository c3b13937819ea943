/**
 * Finds the objects of a JSON text piece by piece: one per line, or the members of one list, also
 * of a list inside an object. Gives each as text.
 */
import { RowTooLong } from "~/platform/tables/csv-rows";

export type JsonObjects = { push: (text: string) => string[] };

/** @param longest characters of one object; a longer one throws RowTooLong */
export function jsonObjects(longest: number): JsonObjects {
  let object = "";
  let depth = 0;
  let isText = false;
  let isEscaped = false;

  return {
    push(text) {
      const found: string[] = [];
      for (const character of text) {
        if (depth === 0 && character !== "{") continue;
        object += character;
        if (isText) {
          if (isEscaped) isEscaped = false;
          else if (character === "\\") isEscaped = true;
          else if (character === '"') isText = false;
        } else if (character === '"') isText = true;
        else if (character === "{") depth += 1;
        else if (character === "}") {
          depth -= 1;
          if (depth === 0) {
            found.push(object);
            object = "";
          }
        }
        if (object.length > longest) throw new RowTooLong();
      }
      return found;
    },
  };
}
