import { expect, it } from "vitest";
import { countryChoices, countryName, isCountry } from "~/features/assets/country";

it("names countries in the reader's language, in its order", () => {
  expect(countryName("DE", "en")).toBe("Germany");
  expect(countryName("DE", "id")).toBe("Jerman");
  expect(countryChoices("id")).toHaveLength(249);
});

it("knows what is no country", () => {
  expect(isCountry("XX")).toBe(false);
  expect(isCountry("id")).toBe(false);
  expect(countryName("XX", "en")).toBe("XX");
});
