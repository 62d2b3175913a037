import type { Metadata } from "next";
import { AccountNav } from "#components/account/account-nav.tsx";
import { NotificationList } from "#components/review/notification-list.tsx";
import { NewsList } from "#components/told/news-list.tsx";
import { canReadOwnAccount, canUseDesk } from "#lib/auth/permissions.ts";
import { requirePerson } from "#lib/auth/session.ts";
import { liveDatabase } from "#lib/db/pages.ts";
import { notificationsOf, unreadCount } from "#lib/review/notifications.ts";
import { goneOf } from "#lib/watches/gone.ts";
import { newsOf } from "#lib/watches/news.ts";
import { readNews, readNotes } from "./actions.ts";

export const metadata: Metadata = { title: "Notes to you", robots: { index: false } };

/** A page of news; what is older stands in the histories of the records. */
const MOST = 100;

export default async function NotificationsPage() {
  const person = await requirePerson(canReadOwnAccount, "/account/notifications");
  const db = await liveDatabase();
  const notes = await notificationsOf(db, person);
  const desk = canUseDesk(person);
  return (
    <>
      <AccountNav here="/account/notifications" />
      <h1 className="text-2xl sm:text-3xl">Notes to you</h1>
      <NewsList news={await newsOf(db, person, { after: "since" }, person, MOST)} gone={await goneOf(db, person)} desk={desk} action={readNews} />
      {(desk || notes.length > 0) && <NotificationList notes={notes} unread={await unreadCount(db, person)} action={readNotes} />}
    </>
  );
}
