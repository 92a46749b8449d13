"use client";

import { FormDialog } from "@/components/form/form-dialog";
import { HandToField, type ReadOpenWork } from "@/components/member/hand-to-field";
import { RoleField } from "@/components/member/role-field";
import { Button } from "@/components/ui/button";
import type { MemberDto } from "@/domain/member/member-dto";
import type { Role } from "@/domain/member/member";
import { mayApprove } from "@/domain/signature/authority";
import type { FormAction } from "@/lib/action-result";

type MemberActionsProps = {
  member: MemberDto;
  changeRole: FormAction<{ id: string; role: Role }>;
  archiveMember: FormAction<{ id: string }>;
  readOpenWork: ReadOpenWork;
  /** Who may lead an incident. */
  heirs: readonly { id: string; name: string }[];
};

export function MemberActions(props: MemberActionsProps) {
  const { member, changeRole, archiveMember, readOpenWork, heirs } = props;
  const { id, name, role } = member;
  const handTo = <HandToField {...{ member, heirs, readOpenWork }} />;
  return (
    <span className="inline-flex flex-wrap justify-end gap-1">
      <FormDialog
        title={`Role of ${name}`}
        description="It counts from their next click. What they did before stays as it is."
        trigger={
          <Button size="small" variant="quiet" aria-label={`Change role of ${name}`}>
            Change role
          </Button>
        }
        action={changeRole}
        submit="Change the role"
        done={`The role of ${name} is changed.`}
      >
        <input type="hidden" name="id" value={id} />
        <RoleField role={role} />
        {mayApprove(role) && handTo}
      </FormDialog>
      <FormDialog
        title={`Remove ${name}?`}
        description="Their sessions end now and they can't sign in again. What they did keeps their name."
        trigger={
          <Button size="small" variant="quiet" aria-label={`Remove ${name}`}>
            Remove
          </Button>
        }
        action={archiveMember}
        submit={`Remove ${name}`}
        submitVariant="danger"
        leave={`Keep ${name}`}
        done={`${name} is no longer a member.`}
      >
        <input type="hidden" name="id" value={id} />
        {handTo}
      </FormDialog>
    </span>
  );
}
