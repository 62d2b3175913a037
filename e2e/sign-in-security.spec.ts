import { expect, test } from "@playwright/test";
import { FORM_REFUSALS } from "#lib/http/form-refusals.ts";
import { newSession, sessionCookie } from "./support/sign-in.ts";

test("better-auth's own endpoints are closed, whoever asks and whatever is sent", async ({ request }) => {
  const { name, value } = await sessionCookie("reader");
  for (const cookie of ["", `${name}=${value}`])
    for (const [path, data] of [
      ["sign-up/email", { email: "forged@example.org", password: "a long enough phrase", name: "Forged", role: "admin" }],
      ["sign-in/email", { email: "reader@example.org", password: "a long enough phrase for tests" }],
      ["update-user", { name: "Forged", role: "admin" }],
      ["change-email", { newEmail: "forged@example.org" }],
      ["delete-user", {}],
      ["request-password-reset", { email: "reader@example.org" }],
      ["two-factor/enable", { password: "a long enough phrase for tests" }],
      ["callback/oidc", {}],
      ["link-social", { provider: "oidc" }],
    ] as const) {
      const response = await request.post(`/api/auth/${path}`, { data, headers: { cookie } });
      expect(response.status(), path).toBe(404);
    }
  for (const path of ["get-session", "list-sessions", "ok", "error", "reset-password/x", "verify-email", "update-user", "callback/other", "callback/oidc/../get-session"])
    expect((await request.get(`/api/auth/${path}`)).status(), path).toBe(404);
  expect(await (await request.get("/api/session", { headers: { cookie: `${name}=${value}` } })).json()).toMatchObject({ person: { name: "Test reader", role: "reader" } });
});

test("a session's cookie that is forged, cut or signed by somebody else is nobody's", async ({ request }) => {
  const { name, value } = await newSession("reader");
  const [token = "", signature = ""] = decodeURIComponent(value).split(".");
  for (const forged of [token, `${token}.`, `${token}.${signature.slice(0, -3)}AA=`, `${token}x.${signature}`, "", "null"]) {
    const response = await request.get("/api/session", { headers: { cookie: `${name}=${encodeURIComponent(forged)}` } });
    expect(await response.json(), forged).toEqual({ person: null });
  }
});

for (const next of ["https://elsewhere.example/", "//elsewhere.example/", "/\\elsewhere.example", "javascript:alert(1)"])
  test(`signing in does not lead to ${next}`, async ({ page }) => {
    await page.context().addCookies([await sessionCookie("reader")]);
    await page.goto(`/sign-in?next=${encodeURIComponent(next)}`);
    await expect(page).toHaveURL("/account");
  });

test("after too many tries sign-in is held back, and forged addresses do not help", async ({ page }) => {
  await newSession({ role: "reader", id: "test-tried" });
  await page.goto("/sign-in");
  const alert = page.getByRole("main").getByRole("alert");
  for (let index = 0; index < 11; index++) {
    await page.setExtraHTTPHeaders({ "x-forwarded-for": `192.0.2.${index}` });
    await page.getByLabel("E-mail address").fill("tried@example.org");
    await page.getByLabel("Password").fill(`a wrong phrase, number ${index}`);
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(alert).toContainText(index < 10 ? "do not belong together" : "Too many tries");
    await expect(page.getByLabel("Password")).toHaveValue("");
  }
  await page.context().addCookies([await sessionCookie("admin")]);
  await page.goto("/desk/people/log");
  const rows = page.getByRole("table", { name: "What happened" }).getByRole("row").filter({ hasText: "tried@example.org" });
  await expect(rows.first()).toContainText("Held back");
  await expect(rows.first()).toContainText("127.0.0.1");
  await expect(rows.first()).not.toContainText("192.0.2.");
});

test("nobody says from outside what the pipeline's page is made from", async ({ request }) => {
  const page = await (await request.get("/")).text();
  for (const forged of ["view=table", "../desk", "%ff"]) {
    const answer = await request.get("/", { headers: { "x-choices": forged } });
    expect(answer.status()).toBe(200);
    expect(await answer.text()).toBe(page);
  }
});

test("a form that another site sends is refused", async ({ request }) => {
  const { name, value } = await newSession({ role: "reader", id: "test-csrf" });
  const cookie = `${name}=${value}`;
  expect((await request.post("/api/sign-out", { headers: { cookie, "sec-fetch-site": "cross-site" }, maxRedirects: 0 })).status()).toBe(403);
  const form = await (await request.get("/account", { headers: { cookie } })).text();
  const action = /name="(\$ACTION_[^"]+)"/.exec(form)?.[1] ?? "";
  expect(action).not.toBe("");
  const sent = await request.post("/account", { headers: { cookie, origin: "https://elsewhere.example" }, multipart: { [action]: "", name: "Forged" }, maxRedirects: 0 });
  expect([sent.status(), await sent.text()]).toEqual([403, FORM_REFUSALS.foreign]);
  expect(await (await request.get("/api/session", { headers: { cookie } })).json()).toMatchObject({ person: { name: "Test reader" } });
});

test("a form that is too long or cut short is refused in words, and the server goes on", async ({ request }) => {
  const send = async (headers: Record<string, string>, data: string) => {
    const answer = await request.post("/sign-in", { headers, data });
    return [answer.status(), await answer.text()];
  };
  const type = { "content-type": "multipart/form-data; boundary=x" };
  const part = '--x\r\nContent-Disposition: form-data; name="email"\r\n\r\n';
  expect(await send(type, `${part}${"x".repeat(5_000_000)}\r\n--x--\r\n`)).toEqual([413, FORM_REFUSALS.large]);
  expect(await send({ "next-action": "00".repeat(21), "content-type": "text/plain" }, "x".repeat(12_000_000))).toEqual([413, FORM_REFUSALS.large]);
  expect(await send(type, `${part}cut sho`)).toEqual([400, FORM_REFUSALS.broken]);
  expect(await send({ "content-type": "multipart/form-data" }, "no boundary")).toEqual([400, FORM_REFUSALS.broken]);
  expect((await request.get("/sign-in")).status()).toBe(200);
});
