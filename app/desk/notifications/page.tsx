import type { Metadata } from "next";
import { NotificationList } from "#components/review/notification-list.tsx";
import { canReadOwnAccount } from "#lib/auth/permissions.ts";
import { requirePerson } from "#lib/auth/session.ts";
import { liveDatabase } from "#lib/db/pages.ts";
import { notificationsOf, unreadCount } from "#lib/review/notifications.ts";
import { readNotes } from "./actions.ts";

export const metadata: Metadata = { title: "Notes to you" };

export default async function NotificationsPage() {
  const person = await requirePerson(canReadOwnAccount, "/desk/notifications");
  const db = await liveDatabase();
  return <NotificationList notes={await notificationsOf(db, person)} unread={await unreadCount(db, person)} action={readNotes} />;
}
