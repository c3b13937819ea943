import { describe, expect, it } from "vitest";
import {
  installationSchema,
  setUpSchema,
} from "~/features/identity/installation/installation-schemas";
import { invitationSchema, memberSchema } from "~/features/identity/members/member-schemas";
import { passwordSchema, profileSchema } from "~/features/identity/profile/profile-schemas";
import { signInSchema } from "~/features/identity/sign-in/sign-in-schemas";

type Schema = { safeParse: (given: unknown) => ReturnType<typeof signInSchema.safeParse> };

/** The first complaint about each field. */
function complaints(schema: unknown, given: unknown) {
  const result = (schema as Schema).safeParse(given);
  const issues = result.error?.issues.toReversed() ?? [];
  return Object.fromEntries(issues.map(({ path, message }) => [path.join("."), message]));
}

const ID = "0190a0b0-0000-7000-8000-000000000001";

describe("the form for set-up", () => {
  const filled = {
    code: "x",
    organisation: "Senja Group",
    name: "Sari",
    email: " Sari@Example.com ",
    password: "correct horse battery",
    language: "id",
    timeZone: "Asia/Jakarta",
    alsoWorks: "on",
  };

  it("takes what people type, with the address in lower case", () => {
    expect(setUpSchema.parse(filled)).toMatchObject({ email: "sari@example.com", alsoWorks: true });
    expect(setUpSchema.parse({ ...filled, alsoWorks: undefined })).toMatchObject({
      alsoWorks: false,
    });
  });

  it("keeps a password exactly as typed", () => {
    const password = "  spaces count here  ";

    expect(setUpSchema.parse({ ...filled, password })).toMatchObject({ password });
  });

  it("says what is missing, once per field", () => {
    expect(complaints(setUpSchema, {})).toEqual({
      organisation: "identity.errors.organisation",
      name: "identity.errors.name",
      email: "identity.errors.email",
      password: "identity.errors.newPassword",
      language: "identity.errors.language",
      timeZone: "common.errors.zone",
    });
  });

  it.each([
    ["short", "identity.errors.shortPassword?min=12"],
    ["passwordpassword", "identity.errors.weakPassword"],
  ])("refuses the password %s", (password, message) => {
    expect(complaints(setUpSchema, { ...filled, password })).toEqual({ password: message });
  });
});

describe("the form for an invitation", () => {
  const filled = { email: "dewi@example.com", roles: "viewer", sees: "all", language: "en" };

  it("takes one role or several", () => {
    expect(invitationSchema.parse(filled)).toMatchObject({ roles: ["viewer"], businessIds: [] });
    expect(invitationSchema.parse({ ...filled, roles: ["viewer", "admin"] })).toMatchObject({
      roles: ["viewer", "admin"],
    });
  });

  it.each([
    ["no role", { roles: undefined }, { roles: "identity.errors.roles" }],
    ["a role nobody has", { roles: "owner" }, { "roles.0": "common.errors.choose" }],
    ["limits without a business", { sees: "some" }, { businessIds: "identity.errors.businesses" }],
    [
      "a limited administrator",
      { roles: ["admin"], sees: "some", businessIds: ID },
      { sees: "identity.errors.limitedAdmin" },
    ],
  ])("refuses %s", (_what, change, expected) => {
    expect(complaints(invitationSchema, { ...filled, ...change })).toEqual(expected);
  });

  it("holds for a later change as well", () => {
    const change = { roles: ["admin"], sees: "some", businessIds: [ID], version: "1" };

    expect(complaints(memberSchema, change)).toEqual({ sees: "identity.errors.limitedAdmin" });
  });
});

describe("other forms", () => {
  it("take an unticked box as no", () => {
    const profile = { name: "Sari", language: "id", timeZone: "UTC", theme: "dark" };

    expect(profileSchema.parse(profile)).toEqual({ ...profile, shortcutsOn: false });
  });

  it.each([
    ["signing in", signInSchema, {}, ["email", "password"]],
    ["a new password", passwordSchema, {}, ["currentPassword", "newPassword"]],
    ["the installation", installationSchema, {}, ["organisation", "language", "timeZone"]],
  ])("say what %s needs", (_what, schema, given, fields) => {
    expect(Object.keys(complaints(schema, given)).toSorted()).toEqual(fields.toSorted());
  });
});
