import { TextField } from "#components/forms/text-field.tsx";
import { PASSWORD_HELP } from "#lib/auth/password-rules.ts";

/** A new password, typed twice: there is nobody to ask what was meant. */
export function PasswordFields() {
  return (
    <>
      <TextField name="password" label="New password" type="password" autoComplete="new-password" required help={PASSWORD_HELP} />
      <TextField name="again" label="The same once more" type="password" autoComplete="new-password" required />
    </>
  );
}
