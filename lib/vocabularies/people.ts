import type { AuthEventKind, ReviewPolicy, UserRole } from "#lib/db/generated/enums.ts";
import { vocabulary } from "./vocabulary.ts";

/** In the order of what they may do: each may do what those before it may. */
export const USER_ROLES = vocabulary<UserRole>({
  reader: { label: "Reader", definition: "Reads, and keeps views of their own." },
  analyst: { label: "Analyst", definition: "Edits records; the settings say whether an editor has to accept it." },
  editor: { label: "Editor", definition: "Reviews proposals, rules on discrepancies, merges, deletes and restores." },
  admin: { label: "Administrator", definition: "Lets people in, says what they may do, and changes the settings." },
});

export const REVIEW_POLICIES = vocabulary<ReviewPolicy>({
  nobody: { label: "Nobody", definition: "Every change is saved at once." },
  analysts: { label: "Analysts", definition: "An analyst's change waits until an editor accepts it." },
  everybody: { label: "Everybody", definition: "Every change waits until an editor other than its author accepts it." },
});

export const AUTH_EVENT_KINDS = vocabulary<AuthEventKind>({
  signed_in: { label: "Signed in", definition: "Came in with password, second factor or identity provider." },
  sign_in_failed: { label: "Sign-in failed", definition: "Wrong address, password or code, or a disabled account." },
  signed_out: { label: "Signed out", definition: "Ended the session." },
  invited: { label: "Invited", definition: "A one-time link was made." },
  invitation_accepted: { label: "Invitation accepted", definition: "The link made an account." },
  invitation_failed: { label: "Invitation failed", definition: "A link that is unknown, used, revoked or out of date was tried." },
  invitation_revoked: { label: "Invitation revoked", definition: "The link no longer works." },
  reset_asked: { label: "Reset asked for", definition: "A link to set a new password was asked for." },
  reset_done: { label: "Password reset", definition: "A new password was set by a link." },
  password_changed: { label: "Password changed", definition: "By the person, signed in." },
  second_factor_on: { label: "Second factor on", definition: "Sign-in asks for a code from now on." },
  second_factor_off: { label: "Second factor off", definition: "Sign-in no longer asks for a code." },
  role_changed: { label: "Role changed", definition: "The account may do more, or less." },
  limits_changed: { label: "Limits changed", definition: "The companies that the account is limited to." },
  disabled: { label: "Disabled", definition: "The account can no longer sign in." },
  enabled: { label: "Enabled", definition: "The account can sign in again." },
  session_revoked: { label: "Session revoked", definition: "A session was ended from elsewhere." },
  rate_limited: { label: "Held back", definition: "Too many tries in a short time." },
  settings_changed: { label: "Settings changed", definition: "Of the whole site." },
});
