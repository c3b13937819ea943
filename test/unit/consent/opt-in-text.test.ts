import { describe, expect, it } from "vitest";
import { readOptInText } from "~/features/consent/opt-in-text";

const business = { name: "Kopi Senja", legalName: "PT Kopi Senja Nusantara" };

describe("an opt-in text held against Meta's rules", () => {
  it.each([
    ["Yes, Kopi Senja may send me offers on WhatsApp. I can stop at any time.", [true, true, true]],
    ["Ya, Kopi Senja boleh mengirimi saya kabar. Balas BERHENTI.", [true, true, true]],
    ["I agree to receive messages.", [false, true, false]],
    ["I agree to the terms of Kopi Senja.", [true, false, false]],
    ["PT KOPI-SENJA NUSANTARA: saya bersedia dihubungi", [true, true, false]],
    ["", [false, false, false]],
  ])("%s", (text, [namesBusiness, saysWhat, saysHowToStop]) => {
    expect(readOptInText(text, business)).toEqual({ namesBusiness, saysWhat, saysHowToStop });
  });
});
