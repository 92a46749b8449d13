"use client";

import { RadioField } from "@/components/form/choice-field";
import { roles, type Role } from "@/domain/member/member";
import { roleWords } from "@/domain/member/role-words";

export function RoleField({ role }: { role?: Role }) {
  return (
    <RadioField
      name="role"
      legend="Role"
      required
      defaultValue={role}
      options={roles.map((value) => ({ value, ...roleWords[value] }))}
    />
  );
}
