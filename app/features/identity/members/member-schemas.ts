/** What administrators say about members. */
import { z } from "zod/mini";
import { ROLES } from "~/features/identity/permissions";
import { languageField } from "~/features/identity/profile/language-field";
import { choices, emailField, versionField } from "~/platform/forms/fields";
import type { TextKey } from "~/platform/i18n/text-key";

const access = {
  roles: choices(ROLES).check(z.minLength(1, "identity.errors.roles" satisfies TextKey)),
  sees: z.enum(["all", "some"], "common.errors.choose" satisfies TextKey),
  businessIds: z.pipe(
    z.transform((given) => (given === undefined || given === "" ? [] : [given].flat())),
    z.array(z.uuid("common.errors.choose" satisfies TextKey)),
  ),
};

type Access = { roles: string[]; sees: "all" | "some"; businessIds: string[] };

/** Whoever may lift any limit is not kept by one. */
const administratorsSeeAll = z.refine<Access>(
  ({ roles, sees }: Access) => sees === "all" || !roles.includes("admin"),
  { path: ["sees"], error: "identity.errors.limitedAdmin" satisfies TextKey },
);

const someMeansAtLeastOne = z.refine<Access>(
  ({ sees, businessIds }: Access) => sees === "all" || businessIds.length > 0,
  { path: ["businessIds"], error: "identity.errors.businesses" satisfies TextKey },
);

export const invitationSchema = z
  .object({
    email: emailField("identity.errors.memberEmail"),
    ...access,
    language: languageField(),
  })
  .check(administratorsSeeAll, someMeansAtLeastOne);

export type InvitationForm = z.output<typeof invitationSchema>;

export const memberSchema = z
  .object({ ...access, version: versionField() })
  .check(administratorsSeeAll, someMeansAtLeastOne);

export type MemberForm = z.output<typeof memberSchema>;
