import { expect, it } from "vitest";
import { putTogether } from "~/platform/forms/put-together";

const seen = { name: "Desk", zone: "Asia/Jakarta", days: ["mon", "tue"] };

it("keeps what the other changed where this one left it alone", () => {
  const mine = { ...seen, name: "Help desk" };
  const stands = { ...seen, zone: "Asia/Makassar" };
  expect(putTogether(seen, mine, stands)).toEqual({ theirs: ["zone"], clashes: [] });
});

it("shows both where the two changed the same to something else", () => {
  const mine = { ...seen, name: "Mine" };
  const stands = { ...seen, name: "Theirs" };
  expect(putTogether(seen, mine, stands).clashes).toEqual(["name"]);
  expect(putTogether(seen, mine, mine)).toEqual({ theirs: [], clashes: [] });
});

it("takes fields that mean something only together as one", () => {
  const from = { at: "08:00", zone: "Asia/Jakarta" };
  const mine = { ...from, at: "09:00" };
  const stands = { ...from, zone: "Asia/Makassar" };
  expect(putTogether(from, mine, stands, [["at", "zone"]]).clashes).toEqual(["at", "zone"]);
});

it("calls every difference a clash where nobody said what was seen", () => {
  expect(putTogether(null, { name: "Mine" }, { name: "Theirs" }).clashes).toEqual(["name"]);
});

it("does not take the end of a line or the order of a list for a change", () => {
  const was = { text: "One\nTwo", days: ["mon", "tue"] };
  const mine = { text: "One\r\nTwo", days: ["tue", "mon"] };
  const stands = { text: "One\nThree", days: ["mon"] };
  expect(putTogether(was, mine, stands)).toEqual({ theirs: ["text", "days"], clashes: [] });
});
