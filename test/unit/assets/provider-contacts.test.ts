import { describe, expect, it } from "vitest";
import { abilitiesOf } from "~/features/assets/provider-abilities";
import { readContacts, writeContacts } from "~/features/assets/provider-contacts";

describe("contacts as people write them", () => {
  it("know an address by its sign and a number by its digits, wherever they stand", () => {
    const contacts = readContacts(
      "Mei Lin; account manager; mei@ycloud.example; +65 6555 0142\n\nDuty desk; +62 21 555 0100\nJonas",
    );

    expect(contacts).toEqual([
      {
        name: "Mei Lin",
        role: "account manager",
        email: "mei@ycloud.example",
        phone: "+65 6555 0142",
      },
      { name: "Duty desk", role: "", email: "", phone: "+62 21 555 0100" },
      { name: "Jonas", role: "", email: "", phone: "" },
    ]);
    expect(readContacts(writeContacts(contacts))).toEqual(contacts);
  });
});

describe("what a provider can do", () => {
  it("is told with who says so, in the reader's language", () => {
    expect(abilitiesOf("YCloud", "id")?.cannot[1]).toMatchObject({
      words: expect.stringContaining("Tidak menjamin"),
      source: { title: "YCloud: account restrictions and appeals" },
      certainty: "stated",
    });
  });

  it("is not made up for a provider nobody knows", () => {
    expect(abilitiesOf("Acme", "en")).toBeNull();
  });
});
