import { siteOrigin } from "#lib/env.ts";
import { INVITATION_DAYS } from "./invitations.ts";
import type { Mail } from "./mail.ts";

export const invitationLink = (token: string, origin = siteOrigin()): string => `${origin}/invitation/${token}`;
export const resetLink = (token: string, origin = siteOrigin()): string => `${origin}/reset/${token}`;

export const invitationMail = (to: string, token: string): Mail => ({
  to,
  subject: "Your invitation to Phaseline",
  text: `You are invited to Phaseline, where biotech pipelines are kept with their sources.\n\nThis link makes your account. It works once, and for ${INVITATION_DAYS} days:\n\n${invitationLink(token)}\n\nIf you do not know what this is about, you need not do anything.\n`,
});

export const resetMail = (to: string, token: string, hours: number): Mail => ({
  to,
  subject: "A new password for Phaseline",
  text: `Somebody, probably you, asked to set a new password for your account on Phaseline.\n\nThis link lets you do so. It works once, and for ${hours} hours:\n\n${resetLink(token)}\n\nIf it was not you, you need not do anything: your password stays as it is.\n`,
});

/** For an address that has an account, where somebody registers with it again. */
export const accountExistsMail = (to: string): Mail => ({
  to,
  subject: "You have an account on Phaseline",
  text: `Somebody, probably you, wanted to register this address on Phaseline. It has an account already.\n\nSign in: ${siteOrigin()}/sign-in\nA new password: ${siteOrigin()}/forgotten\n`,
});
