import { SelectField } from "#components/forms/select-field.tsx";
import type { UserRole } from "#lib/db/generated/enums.ts";
import { USER_ROLES } from "#lib/vocabularies/people.ts";

export function RoleField({ chosen }: { chosen: UserRole }) {
  return (
    <SelectField
      name="role"
      label="Role"
      defaultValue={chosen}
      options={USER_ROLES.values.map((value) => ({ value, label: USER_ROLES.label(value) }))}
      help={
        <ul>
          {USER_ROLES.values.map((value) => (
            <li key={value}>
              {USER_ROLES.label(value)}: {USER_ROLES.term(value).definition}
            </li>
          ))}
        </ul>
      }
    />
  );
}
