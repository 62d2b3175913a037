import { expect, test, type APIRequestContext } from "@playwright/test";
import { PAGES, ROUTES, type Least, type PageAccess } from "#lib/auth/access-table.ts";
import { USER_ROLES } from "#lib/vocabularies/people.ts";
import { newSession, sessionCookie } from "./support/sign-in.ts";

// The running server, asked for each page and route as every role.

const VISITORS = ["anonymous", ...USER_ROLES.values] as const;
type Visitor = (typeof VISITORS)[number];

const may = (least: Least, visitor: Visitor) => least === "anyone" || (visitor !== "anonymous" && USER_ROLES.order(visitor) >= USER_ROLES.order(least));

// Pages about a person are asked for about this one.
test.beforeAll(() => sessionCookie("analyst"));

async function headersOf(visitor: Visitor, session = sessionCookie): Promise<Record<string, string>> {
  if (visitor === "anonymous") return {};
  const { name, value } = await session(visitor);
  return { cookie: `${name}=${value}` };
}

const ask = (request: APIRequestContext, method: string, address: string, headers: Record<string, string>) => request.fetch(address, { method, headers, maxRedirects: 0 });

function expected({ least, status = 200, signedIn }: PageAccess, visitor: Visitor, refusedAnonymous: number): number {
  if (may(least, visitor)) return visitor === "anonymous" ? status : (signedIn ?? status);
  return visitor === "anonymous" ? refusedAnonymous : 403;
}

for (const visitor of VISITORS) {
  test(`pages as ${visitor}`, async ({ request }) => {
    const headers = await headersOf(visitor);
    const answers: Record<string, number> = {};
    for (const [page, { address = page }] of Object.entries(PAGES)) {
      const response = await ask(request, "GET", address, headers);
      answers[page] = response.status();
      if (response.status() === 307 && visitor === "anonymous") expect(response.headers().location).toMatch(/^\/sign-in\?next=/);
    }
    expect(answers).toEqual(Object.fromEntries(Object.entries(PAGES).map(([page, access]) => [page, expected(access, visitor, 307)])));
  });

  test(`routes as ${visitor}`, async ({ request }) => {
    const answers: Record<string, number> = {};
    for (const [route, { address }] of Object.entries(ROUTES)) {
      const [method = "", folder = ""] = route.split(" ");
      const headers = await headersOf(visitor, folder === "/api/sign-out" ? newSession : sessionCookie);
      answers[route] = (await ask(request, method, address ?? folder, headers)).status();
    }
    expect(answers).toEqual(Object.fromEntries(Object.entries(ROUTES).map(([route, access]) => [route, expected(access, visitor, 401)])));
  });
}
