import { describe, expect, it } from "vitest";
import type { SetUp } from "~/features/identity/installation/installation-schemas";
import { setUpCode } from "~/features/identity/installation/set-up-code.server";
import { setUpInstallation } from "~/features/identity/installation/set-up-installation.server";
import { db } from "~/platform/db.server";
import { createInstallation } from "~test/factories/installation";
import { untilSomeoneWaits } from "~test/support/database";
import { requestTo } from "~test/support/requests";

const claim = (overrides: Partial<SetUp> = {}): SetUp => ({
  code: setUpCode(),
  organisation: "Senja Group",
  name: "Sari Wulandari",
  email: "sari@example.com",
  password: "correct horse battery",
  language: "id",
  timeZone: "Asia/Jakarta",
  alsoWorks: true,
  ...overrides,
});

const asked = () => requestTo("/setup", { form: {} });

describe("setting up an installation", () => {
  it("makes the organisation, an administrator who also works, and their session", async () => {
    const verdict = await setUpInstallation(asked(), claim());

    expect(verdict).toMatchObject({ ok: true });
    expect(await db.installation.findMany()).toMatchObject([
      { organisation: "Senja Group", language: "id", timeZone: "Asia/Jakarta" },
    ]);
    expect(await db.person.findMany({ include: { sessions: true } })).toMatchObject([
      {
        email: "sari@example.com",
        roles: ["admin", "support_lead", "customer_care"],
        seesAllBusinesses: true,
        sessions: [{ address: "203.0.113.7" }],
      },
    ]);
    expect(await db.auditEvent.findMany()).toMatchObject([{ kind: "installation.set_up" }]);
  });

  it("makes an administrator only, where the other roles were unticked", async () => {
    await setUpInstallation(asked(), claim({ alsoWorks: false }));

    expect(await db.person.findFirst()).toMatchObject({ roles: ["admin"] });
  });

  it("refuses whoever does not know the code, and writes nothing", async () => {
    const verdict = await setUpInstallation(asked(), claim({ code: "guessed" }));

    expect(verdict).toMatchObject({ refusal: { key: "identity.refusals.setUpCode" } });
    expect(await db.person.count()).toBe(0);
    expect(await db.installation.count()).toBe(0);
  });

  it("stays closed once it was done, even to the right code", async () => {
    await createInstallation();

    const verdict = await setUpInstallation(asked(), claim());

    expect(verdict).toMatchObject({ refusal: { key: "identity.refusals.alreadySetUp" } });
    expect(await db.person.count()).toBe(0);
  });

  it("lets one of two simultaneous claims win", async () => {
    const slower = await db.$transaction(async (tx) => {
      await tx.installation.create({
        data: { id: 1, organisation: "Faster", language: "en", timeZone: "UTC" },
      });
      const attempt = setUpInstallation(asked(), claim());
      await untilSomeoneWaits();
      return { attempt };
    });

    expect(await slower.attempt).toMatchObject({
      refusal: { key: "identity.refusals.alreadySetUp" },
    });
    expect(await db.installation.findMany()).toMatchObject([{ organisation: "Faster" }]);
    expect(await db.person.count()).toBe(0);
  });
});
