import { siteOrigin } from "#lib/env.ts";

export type Mail = { to: string; subject: string; text: string; html?: string; headers?: Record<string, string> };

/** Whether links are sent. Where they are not, they are shown to be copied. */
export const isMailConfigured = (): boolean => Boolean(process.env.SMTP_URL);

const TIMEOUT = 15_000;

export async function sendMail({ to, subject, text, html, headers }: Mail): Promise<void> {
  const { createTransport } = await import("nodemailer");
  const url = process.env.SMTP_URL;
  if (!url) throw new Error("SMTP_URL is not set");
  const from = process.env.MAIL_FROM || `Phaseline <phaseline@${new URL(siteOrigin()).hostname}>`;
  const transport = createTransport({ url, connectionTimeout: TIMEOUT, greetingTimeout: TIMEOUT, socketTimeout: TIMEOUT }, { from });
  try {
    await transport.sendMail({ to, subject, text, ...(html && { html }), ...(headers && { headers }) });
  } finally {
    transport.close();
  }
}
