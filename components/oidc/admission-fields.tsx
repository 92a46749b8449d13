import { SelectField } from "@/components/form/choice-field";
import { TextAreaField, TextField } from "@/components/form/text-field";
import { groupRolesText } from "@/domain/oidc/oidc-lists";
import { givenRoles, type OidcSetting } from "@/domain/oidc/oidc-setting";

const roleOptions = givenRoles.map((role) => ({ value: role, label: role }));

/** Who comes in beside the members and the invited, and as what. */
export function AdmissionFields({ value }: { value: OidcSetting }) {
  return (
    <section className="flex flex-col gap-4" aria-labelledby="admission">
      <h2 id="admission" className="text-16 font-semibold">
        Who may come in
      </h2>
      <p className="text-13 text-muted">
        Members and whoever is invited by their address may, once the provider vouches for it.
      </p>
      <TextField
        name="domains"
        label="Everybody with an address of"
        hint="Domains, with commas between. Empty: nobody else."
        required={false}
        defaultValue={value.domains.join(", ")}
        placeholder="example.com"
        spellCheck={false}
        autoCapitalize="none"
      />
      <SelectField
        name="role"
        label="Comes in as"
        hint="Nobody becomes an administrator this way."
        options={roleOptions}
        defaultValue={value.role}
        className="max-w-48"
      />
      <TextField
        name="groupsClaim"
        label="Claim that lists groups"
        required={false}
        defaultValue={value.groupsClaim}
        placeholder="groups"
        className="max-w-48"
        spellCheck={false}
        autoCapitalize="none"
      />
      <TextAreaField
        name="groupRoles"
        label="Roles by group"
        hint="One a line: group = role. The first that fits counts, on the first sign-in only."
        required={false}
        defaultValue={groupRolesText(value.groupRoles)}
        rows={3}
        spellCheck={false}
      />
    </section>
  );
}
