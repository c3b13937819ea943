/**
 * People sign in and out, change passwords, lose roles and accounts in random order. A model that
 * knows only the rules says after every step which sessions live; the app must agree.
 */
import { afterAll, beforeAll, expect, it } from "vitest";
import { db } from "~/platform/db.server";
import { createPerson, PASSWORD } from "~test/factories/person";
import { chance } from "~test/support/chance";
import { type House, openHouse, visit } from "~test/support/house-under-drill";
import { cookiesOf } from "~test/support/requests";

const SEQUENCES = process.env.DRILL_FULL ? 1_000 : 8;
const STEPS = 8;

let house: House;

beforeAll(async () => {
  house = await openHouse({ LOG_LEVEL: "silent", TRUST_PROXY: "1" });
}, 300_000);
afterAll(() => house.close());

const sessionIn = (answer: Response) =>
  answer.headers
    .getSetCookie()
    .find((line) => line.startsWith("reinstate=") && !line.startsWith("reinstate=;"))
    ?.split(";")[0];

async function isAlive(cookie: string): Promise<boolean> {
  return (await visit(house.origin, "/settings/profile", { cookie })).status === 200;
}

it(`${SEQUENCES} lives of a session`, async () => {
  const luck = chance("sessions at random");
  const admin = await createPerson({ roles: ["admin"] });
  const adminCookie = `reinstate=${(await cookiesOf(admin)).reinstate}`;
  let address = 0;

  for (let sequence = 0; sequence < SEQUENCES; sequence += 1) {
    const { id, email } = await createPerson();
    let password = PASSWORD;
    let isClosed = false;
    let isLead = true;
    const alive = new Set<string>();
    const dead = new Set<string>(["reinstate=chosen-by-an-attacker"]);
    const endAll = () => {
      for (const cookie of alive) dead.add(cookie);
      alive.clear();
    };
    const post = (path: string, cookie: string, form: Record<string, string>) => {
      address += 1;
      const from = `198.51.${(address >> 8) & 255}.${address & 255}`;
      return visit(house.origin, path, { cookie, form, headers: { "x-forwarded-for": from } });
    };
    const asAdmin = (path: string, form: Record<string, string> = {}) =>
      post(`/settings/members/${id}${path}`, adminCookie, form);

    const steps: Record<string, () => Promise<void>> = {
      async signIn() {
        // A browser brings whatever it was given before, be it live, dead or an attacker's choice.
        const brought = luck.of([...alive, ...dead]);
        if (alive.has(brought) && !isClosed) return;
        const fresh = sessionIn(await post("/login", brought, { email, password }));
        if (isClosed) return expect(fresh).toBeUndefined();
        expect(fresh).toMatch(/^reinstate=[\w-]{22,}$/);
        expect([...alive, ...dead]).not.toContain(fresh);
        alive.add(fresh ?? "");
      },
      async changePassword() {
        const [cookie] = alive;
        if (!cookie) return;
        const newPassword = `kopi senja nomor ${address}`;
        const answer = await post("/settings/password", cookie, {
          currentPassword: password,
          newPassword,
        });
        password = newPassword;
        endAll();
        alive.add(sessionIn(answer) ?? "no new session");
      },
      async signOut() {
        const [cookie] = alive;
        if (!cookie) return;
        await post("/logout", cookie, {});
        alive.delete(cookie);
        dead.add(cookie);
      },
      async signOutElsewhere() {
        const [cookie, ...others] = alive;
        if (!cookie) return;
        await post("/settings/sessions/revocation", cookie, {});
        for (const other of others) {
          alive.delete(other);
          dead.add(other);
        }
      },
      async changeRole() {
        if (isClosed) return;
        isLead = !isLead;
        const { version } = await db.person.findUniqueOrThrow({ where: { id } });
        const role = isLead ? "support_lead" : "viewer";
        const answer = await asAdmin("", { roles: role, sees: "all", version: String(version) });
        expect(answer.status).toBe(302);
        endAll();
      },
      async close() {
        if (isClosed) return;
        expect((await asAdmin("/deactivation")).status).toBe(302);
        isClosed = true;
        endAll();
      },
      async reopen() {
        if (!isClosed) return;
        expect((await asAdmin("/reactivation")).status).toBe(302);
        isClosed = false;
      },
    };

    const taken: string[] = [];
    for (let step = 0; step < STEPS; step += 1) {
      const name = step < 2 ? "signIn" : luck.of(Object.keys(steps));
      taken.push(name);
      await steps[name]?.();
      for (const cookie of alive) expect(await isAlive(cookie), `lives after ${taken}`).toBe(true);
      for (const cookie of dead) expect(await isAlive(cookie), `died before ${taken}`).toBe(false);
    }
  }
});
