import "server-only";
import { cookies } from "next/headers";
import { forbidden, redirect } from "next/navigation";
import { cache } from "react";
import { liveDatabase } from "#lib/db/pages.ts";
import { AppError } from "#lib/errors.ts";
import { isFormPost } from "#lib/http/is-form-post.ts";
import { ANONYMOUS, type Actor, type Person } from "./actor.ts";
import { auth } from "./auth.ts";
import { readPerson } from "./person.ts";
import { signInAddress } from "./safe-next.ts";
import { readSettings } from "./settings.ts";

/** Whether someone may do something: a function of `permissions.ts`. */
type May = (actor: Actor) => boolean;

/**
 * The session of this request, as it stands in the database now. By `cookies()`: where an action has put another session
 * in place, the page that is made after it goes by that one.
 */
export const currentSession = cache(async () => {
  const cookie = (await cookies()).toString();
  const found = await (await auth()).api.getSession({ headers: new Headers({ cookie }), query: { disableRefresh: true } });
  return found?.session ?? null;
});

/** Who asks. Role and limits are read at each request, so that a change holds at the next one. */
export const currentActor = cache(async (): Promise<Actor> => {
  const session = await currentSession();
  return (session && (await readPerson(await liveDatabase(), session.userId))) ?? ANONYMOUS;
});

/**
 * For pages, before anything is rendered: once the page has begun to stream, its status can no longer say no. `here` is
 * the page's own address, to which signing in leads back.
 */
export async function requirePerson(may: May, here: string): Promise<Person> {
  const actor = await currentActor();
  if (actor.kind !== "person") return toSignIn(here);
  if (!may(actor)) forbidden();
  return actor;
}

/**
 * By GET, whatever was asked: with the status that `redirect` has in a page, a browser would send a form on to the sign-in
 * page, which has no such action.
 */
async function toSignIn(here: string): Promise<never> {
  if (!(await isFormPost())) redirect(signInAddress(here));
  try {
    redirect(signInAddress(here));
  } catch (error) {
    const { digest } = error as { digest: string };
    throw Object.assign(error as Error, { digest: digest.replace(/;307;$/, ";303;") });
  }
}

/** For actions and route handlers, which answer with an error. */
export async function permittedPerson(may: May): Promise<Person> {
  const actor = await currentActor();
  if (actor.kind !== "person") throw new AppError("unauthenticated", "You are not signed in, or your session has ended: sign in and try again.");
  if (!may(actor)) throw new AppError("forbidden", "Your account does not allow this.");
  return actor;
}

/** The settings of the site, read once a request. */
export const currentSettings = cache(async () => readSettings(await liveDatabase()));
