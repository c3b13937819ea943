import { describe, expect, it } from "vitest";
import en from "~/locales/en";
import id from "~/locales/id";

type Tree = { readonly [key: string]: string | Tree };

const leaves = (tree: Tree, path = ""): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string" ? [[`${path}${key}`, value]] : leaves(value, `${path}${key}.`),
  );

const english = new Map(leaves(en));
const indonesian = new Map(leaves(id));
/** A title that people or playbooks word in both languages travels twice, each for its catalogue. */
const sameInBoth = (placeholder: string) =>
  placeholder.replace(/\s/g, "").replace(/\{\{title(En|Id)\}\}/, "{{title}}");
const placeholders = (text: string) => (text.match(/\{\{[^}]*\}\}/g) ?? []).map(sameInBoth).sort();
/** English says "one point" where Indonesian has a single form with the number in it. */
const counted = (key: string, text: string) =>
  placeholders(text).filter((it) => !(key.endsWith("_one") && it.startsWith("{{count")));

describe("the two catalogues", () => {
  it("have the same keys", () => {
    expect([...indonesian.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it("leave nothing unworded", () => {
    expect([...english, ...indonesian].filter(([, text]) => text.trim() === "")).toEqual([]);
  });

  it("fill the same placeholders", () => {
    const unequal = [...english].filter(
      ([key, text]) => counted(key, text).join() !== counted(key, indonesian.get(key) ?? "").join(),
    );
    expect(unequal).toEqual([]);
  });

  it("look up vocabularies that exist", () => {
    const missing = [...english, ...indonesian].flatMap(([key, text]) =>
      [...text.matchAll(/\{\{\s*\w+\s*\|\s*([\w.]+)\s*\}\}/g)]
        .map(([, how = ""]) => how)
        .filter((how) => !["number", "instant", "date", "day", "money"].includes(how))
        .filter((how) => ![...english.keys()].some((known) => known.startsWith(`${how}.`)))
        .map((how) => `${key}: ${how}`),
    );
    expect(missing).toEqual([]);
  });

  it("shout at nobody", () => {
    expect([...english, ...indonesian].filter(([, text]) => text.includes("!"))).toEqual([]);
  });
});
