import type { Person } from "#lib/auth/actor.ts";
import type { Database } from "#lib/db/client.ts";
import { unreadCount } from "#lib/review/notifications.ts";
import { unreadNews } from "./news.ts";

/** All that somebody has not read yet: what is said to them, and what happened to what they watch. */
export const unreadOf = async (db: Database, person: Person): Promise<number> => (await unreadCount(db, person)) + (await unreadNews(db, person));
