import { isMailConfigured, sendMail, type Mail } from "./mail.ts";

export type Delivered = { done: string; link?: string };

/** Sends a link, or gives it back to be shown where nothing can be sent. */
export async function deliverLink(mail: Mail | null, link: string): Promise<Delivered> {
  if (!mail || !isMailConfigured()) return { done: "Here is the link. It is shown this once: copy it, and hand it to the person in a safe way.", link };
  try {
    await sendMail(mail);
    return { done: `The link was sent to ${mail.to}.` };
  } catch (error) {
    console.error("Mail could not be sent:", error);
    return { done: `The link could not be sent to ${mail.to}; the server's log says why. Here it is: copy it, and hand it over yourself.`, link };
  }
}
