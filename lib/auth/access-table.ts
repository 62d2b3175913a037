import type { UserRole } from "#lib/db/generated/enums.ts";

// Who reaches what, one line each. `permissions.test.ts` fails where a page, a route or an action is missing here, or
// stands here and is no more; `e2e/access.spec.ts` asks the running server for every page and route as every role.

/** Who may: everyone, or whoever has at least this role. */
export type Least = "anyone" | UserRole;

/** A page by its folder in the address. `address`: one of its kind, where the folder has a parameter. */
export type PageAccess = {
  least: Least;
  address?: string;
  /** Where it is not 200 for those who may. */
  status?: number;
  /** What those who are signed in get, where that is something else. */
  signedIn?: number;
};

const AS_THEY_ARE: Record<string, PageAccess> = {
  "/account": { least: "reader" },
  "/account/notifications": { least: "reader" },
  "/account/second-factor": { least: "reader" },
  "/account/views": { least: "reader", address: "/account/views?subject=pipeline&filters=molecule%3DHQP1351" },
  "/account/watches": { least: "reader", address: "/account/watches?kind=molecule&slug=hqp1351" },
  "/catalysts": { least: "anyone" },
  "/catalysts/[slug]": { least: "anyone", address: "/catalysts/hqp1351-pivotal-start-china" },
  "/catalysts/[slug]/history": { least: "anyone", address: "/catalysts/hqp1351-pivotal-start-china/history" },
  "/changes": { least: "anyone", address: "/changes?from=2019-12-04" },
  "/companies": { least: "anyone" },
  "/companies/[slug]": { least: "anyone", address: "/companies/ascentage-pharma" },
  "/desk": { least: "analyst" },
  "/desk/bulk": { least: "analyst" },
  "/desk/discrepancies": { least: "analyst" },
  "/desk/discrepancies/[kind]/[slug]/[id]": { least: "analyst", address: "/desk/discrepancies/molecule/hqp1351/bcr-abl-or-bcl-abl" },
  "/desk/discrepancies/new": { least: "analyst", address: "/desk/discrepancies/new?kind=molecule&slug=hqp1351" },
  "/desk/duplicates": { least: "analyst" },
  "/desk/duplicates/compare": { least: "analyst", address: "/desk/duplicates/compare?kind=molecule&stays=hqp1351&goes=hqp8361" },
  "/desk/import": { least: "analyst" },
  "/desk/import/changes": { least: "analyst" },
  // Which imports there are differs from database to database.
  "/desk/import/changes/[id]": { least: "analyst", address: "/desk/import/changes/999999999", status: 404 },
  "/desk/import/mappings": { least: "analyst" },
  "/desk/import/runs/[id]": { least: "analyst", address: "/desk/import/runs/unknown", status: 404 },
  "/desk/import/runs/[id]/failed": { least: "analyst", address: "/desk/import/runs/unknown/failed", status: 404 },
  "/desk/import/runs/[id]/unmapped": { least: "analyst", address: "/desk/import/runs/unknown/unmapped", status: 404 },
  "/desk/import/sheets/[file]": { least: "analyst", address: "/desk/import/sheets/unknown", status: 404 },
  "/desk/import/trust": { least: "analyst" },
  "/desk/review": { least: "analyst" },
  "/desk/review/[id]": { least: "analyst", address: "/desk/review/unknown", status: 404 },
  "/desk/[kind]": { least: "analyst", address: "/desk/molecules" },
  "/desk/[kind]/[slug]/delete": { least: "analyst", address: "/desk/molecules/hqp1351/delete" },
  "/desk/[kind]/[slug]/edit": { least: "analyst", address: "/desk/molecules/hqp1351/edit" },
  "/desk/[kind]/new": { least: "analyst", address: "/desk/molecules/new" },
  "/desk/overdue": { least: "analyst" },
  "/desk/people": { least: "admin" },
  "/desk/people/[id]": { least: "admin", address: "/desk/people/test-analyst" },
  "/desk/people/log": { least: "admin" },
  "/desk/settings": { least: "admin" },
  "/forgotten": { least: "anyone" },
  "/indications": { least: "anyone" },
  "/indications/[slug]": { least: "anyone", address: "/indications/cml" },
  "/invitation/[token]": { least: "anyone", address: "/invitation/unknown" },
  "/molecules": { least: "anyone" },
  "/molecules/[slug]": { least: "anyone", address: "/molecules/hqp1351" },
  "/partnerships": { least: "anyone" },
  "/partnerships/[slug]": { least: "anyone", address: "/partnerships/ascentage-takeda-olverembatinib" },
  // What `/` is made from, with parameters and without; by this address it leads there.
  "/pipeline": { least: "anyone", status: 308 },
  "/pipeline/[choices]": { least: "anyone", address: "/pipeline/unfiltered", status: 308 },
  "/programs/[slug]": { least: "anyone", address: "/programs/hqp1351-cml-tki-refractory-china" },
  "/register": { least: "anyone" },
  "/reset/[token]": { least: "anyone", address: "/reset/unknown" },
  "/sign-in": { least: "anyone", signedIn: 307 },
  "/sign-in/code": { least: "anyone" },
  "/sources": { least: "anyone" },
  "/sources/[slug]": { least: "anyone", address: "/sources/pr-newswire-2023-01-19" },
  "/targets": { least: "anyone" },
  "/targets/[slug]": { least: "anyone", address: "/targets/bcr-abl1" },
  "/trials": { least: "anyone" },
  "/trials/[nctId]": { least: "anyone", address: "/trials/nct03387332" },
  "/unsubscribe/[token]": { least: "anyone", address: "/unsubscribe/unknown" },
  "/desk/activity": { least: "analyst" },
  // One that is not there: which there are differs from database to database.
  "/desk/changes/[id]": { least: "analyst", address: "/desk/changes/unknown", status: 404 },
  "/desk/flags": { least: "analyst" },
  "/desk/history/[kind]/[slug]": { least: "analyst", address: "/desk/history/molecule/hqp1351" },
  "/desk/records/[kind]/[slug]": { least: "analyst", address: "/desk/records/molecule/hqp1351" },
  "/desk/stale": { least: "analyst" },
  "/companies/[slug]/history": { least: "anyone", address: "/companies/ascentage-pharma/history" },
  "/molecules/[slug]/history": { least: "anyone", address: "/molecules/hqp1351/history" },
  "/targets/[slug]/history": { least: "anyone", address: "/targets/bcr-abl1/history" },
  "/indications/[slug]/history": { least: "anyone", address: "/indications/cml/history" },
  "/programs/[slug]/history": { least: "anyone", address: "/programs/hqp1351-cml-tki-refractory-china/history" },
  "/trials/[nctId]/history": { least: "anyone", address: "/trials/nct03387332/history" },
  "/partnerships/[slug]/history": { least: "anyone", address: "/partnerships/ascentage-takeda-olverembatinib/history" },
  "/sources/[slug]/history": { least: "anyone", address: "/sources/pr-newswire-2023-01-19/history" },
};

/** What can also be read as of a point in time. The address of the page says when; the page for it has none of its own. */
const AT_A_POINT = /^\/(catalysts|companies|indications|molecules|partnerships|programs|sources|targets|trials)(\/\[\w+\])?$/;

export const PAGES: Record<string, PageAccess> = {
  ...AS_THEY_ARE,
  ...Object.fromEntries(
    Object.entries(AS_THEY_ARE)
      .filter(([page]) => AT_A_POINT.test(page))
      .map(([page, access]) => [`/at/[point]${page}`, { ...access, address: `${access.address ?? page}?asOf=2024-12-31` }]),
  ),
  "/at/[point]/pipeline": { least: "anyone", address: "/?stage=nonsense&asOf=2024-12-31" },
  "/at/[point]/pipeline/[choices]": { least: "anyone", address: "/?asOf=2024-12-31" },
};

/** A route handler by method and address. */
export const ROUTES: Record<string, PageAccess> = {
  "GET /api/auth/[...all]": { least: "anyone", address: "/api/auth/get-session", status: 404 },
  "POST /api/auth/[...all]": { least: "anyone", address: "/api/auth/sign-up/email", status: 404 },
  "GET /api/oidc": { least: "anyone", status: 404 },
  "GET /api/session": { least: "anyone" },
  // Without a body it is no form.
  "POST /api/sign-in": { least: "anyone", status: 400 },
  "POST /api/sign-out": { least: "anyone", status: 303 },
  "GET /api/unsubscribe/[token]": { least: "anyone", address: "/api/unsubscribe/unknown", status: 303 },
  "POST /api/unsubscribe/[token]": { least: "anyone", address: "/api/unsubscribe/unknown", status: 404 },
  "GET /api/viewer/links": { least: "anyone", address: "/api/viewer/links?kind=molecule&slug=hqp1351" },
  // Without a body it says nothing to watch.
  "POST /api/viewer/watch": { least: "reader", status: 400 },
  "GET /desk/api/lookup": { least: "analyst", address: "/desk/api/lookup?kind=company" },
  // Without a body it is no heartbeat.
  "POST /desk/api/presence": { least: "analyst", status: 400 },
  "GET /desk/import/runs/[id]/failed/download": { least: "analyst", address: "/desk/import/runs/unknown/failed/download", status: 404 },
  "GET /desk/import/runs/[id]/progress": { least: "analyst", address: "/desk/import/runs/unknown/progress", status: 404 },
  // Without a body it holds no file.
  "POST /desk/import/upload": { least: "analyst", status: 400 },
  "GET /feeds/[feed]": { least: "anyone", address: "/feeds/pipeline.atom" },
  // Whoever has the address; one that nobody has is as one that was revoked.
  "GET /feeds/mine/[feed]": { least: "anyone", address: "/feeds/mine/unknown.atom", status: 404 },
  "GET /catalysts.csv": { least: "anyone" },
  "GET /changes.csv": { least: "anyone" },
  "GET /pipeline.csv": { least: "anyone" },
  "GET /played/pipeline": { least: "anyone" },
  "GET /played/[kind]/[slug]": { least: "anyone", address: "/played/molecule/hqp1351" },
  "GET /desk/activity.csv": { least: "analyst" },
  "GET /desk/activity.json": { least: "analyst" },
  "GET /desk/value": { least: "analyst", address: "/desk/value?record=molecule:hqp1351&field=name", status: 307 },
};

/** A server action by its file and name. What it may be done to (one's own, another's) is the matter of `permissions.ts`. */
export const ACTIONS: Record<string, Least> = {
  "app/(account)/account/actions.ts changeName": "reader",
  "app/(account)/account/actions.ts changePassword": "reader",
  "app/(account)/account/actions.ts endSessions": "reader",
  "app/(account)/account/feeds/actions.ts makeFeed": "reader",
  "app/(account)/account/feeds/actions.ts revokeFeed": "reader",
  "app/(account)/account/letters/actions.ts chooseDigest": "reader",
  "app/(account)/account/notifications/actions.ts readNews": "reader",
  "app/(account)/account/notifications/actions.ts readNotes": "reader",
  "app/(account)/account/views/actions.ts keepView": "reader",
  "app/(account)/account/views/actions.ts remove": "reader",
  "app/(account)/account/views/actions.ts rename": "reader",
  "app/(account)/account/watches/actions.ts endWatch": "reader",
  "app/(account)/account/watches/actions.ts setWatch": "reader",
  "app/(account)/account/second-factor/actions.ts begin": "reader",
  "app/(account)/account/second-factor/actions.ts confirm": "reader",
  "app/(account)/account/second-factor/actions.ts turnOff": "reader",
  "app/(account)/forgotten/actions.ts askForReset": "anyone",
  "app/(account)/invitation/[token]/actions.ts accept": "anyone",
  "app/(account)/register/actions.ts askForRegistration": "anyone",
  "app/(account)/reset/[token]/actions.ts setPassword": "anyone",
  "app/(account)/sign-in/actions.ts signIn": "anyone",
  "app/(account)/sign-in/code/actions.ts confirmCode": "anyone",
  "app/(account)/unsubscribe/[token]/actions.ts stopLetters": "anyone",
  "app/desk/bulk/actions.ts changeMany": "analyst",
  "app/desk/discrepancies/[kind]/[slug]/[id]/actions.ts reopen": "analyst",
  "app/desk/discrepancies/[kind]/[slug]/[id]/actions.ts rule": "analyst",
  "app/desk/discrepancies/new/actions.ts note": "analyst",
  "app/desk/duplicates/compare/actions.ts dismiss": "analyst",
  "app/desk/duplicates/compare/actions.ts merge": "analyst",
  "app/desk/duplicates/compare/actions.ts reconsider": "analyst",
  "app/desk/import/actions.ts follow": "analyst",
  "app/desk/import/actions.ts steerFollow": "analyst",
  "app/desk/import/changes/actions.ts decide": "analyst",
  "app/desk/import/changes/[id]/actions.ts editOne": "analyst",
  "app/desk/import/changes/[id]/actions.ts sayWhatItIs": "analyst",
  "app/desk/import/mappings/actions.ts takeBack": "analyst",
  "app/desk/import/runs/[id]/actions.ts steerRun": "analyst",
  "app/desk/import/sheets/[file]/actions.ts readSheetAs": "analyst",
  "app/desk/import/trust/actions.ts changeTrust": "editor",
  "app/desk/review/[id]/actions.ts decide": "analyst",
  "app/desk/review/[id]/actions.ts reviseOwn": "analyst",
  "app/desk/[kind]/[slug]/delete/actions.ts deleteRecord": "analyst",
  "app/desk/[kind]/actions.ts editRecord": "analyst",
  "app/desk/people/[id]/actions.ts disable": "admin",
  "app/desk/people/[id]/actions.ts enable": "admin",
  "app/desk/people/[id]/actions.ts endAllSessions": "admin",
  "app/desk/people/[id]/actions.ts giveResetLink": "admin",
  "app/desk/people/[id]/actions.ts limit": "admin",
  "app/desk/people/[id]/actions.ts secondFactorOff": "admin",
  "app/desk/people/[id]/actions.ts setRole": "admin",
  "app/desk/people/actions.ts invitePerson": "admin",
  "app/desk/people/actions.ts revoke": "admin",
  "app/desk/settings/actions.ts change": "admin",
  "app/desk/records/[kind]/[slug]/actions.ts addComment": "analyst",
  "app/desk/records/[kind]/[slug]/actions.ts changeComment": "analyst",
  "app/desk/records/[kind]/[slug]/actions.ts openFlag": "analyst",
  "app/desk/records/[kind]/[slug]/actions.ts removeComment": "analyst",
  "app/desk/records/[kind]/[slug]/actions.ts resolveFlag": "analyst",
  "app/desk/records/[kind]/[slug]/actions.ts verifyRecord": "analyst",
  "app/desk/changes/[id]/actions.ts undoChange": "editor",
  "app/desk/history/[kind]/[slug]/actions.ts restoreVersion": "analyst",
  "app/desk/stale/actions.ts verifyNext": "analyst",
};
