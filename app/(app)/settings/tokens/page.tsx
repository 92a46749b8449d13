import type { Metadata } from "next";

import { createToken, revokeToken } from "@/app/(app)/settings/tokens/actions";
import { FormDialog } from "@/components/form/form-dialog";
import { ForbiddenState } from "@/components/frame/forbidden-state";
import { PageHeader } from "@/components/frame/page-header";
import { NewTokenDialog } from "@/components/token/new-token-dialog";
import { TokenTable } from "@/components/token/token-table";
import { Button } from "@/components/ui/button";
import type { TokenDto } from "@/domain/token/token-dto";
import { read } from "@/server/action";
import { viewerCan } from "@/server/access/viewer-can";
import { listTokens } from "@/server/token/list-tokens";

export const metadata: Metadata = { title: "API tokens" };

export default async function TokensPage() {
  if (!(await viewerCan("token.list"))) {
    return <ForbiddenState wanted="see the API tokens" ask="an administrator or auditor" />;
  }
  const [tokens, mayCreate, mayRevoke] = await Promise.all([
    read(listTokens, {}),
    viewerCan("token.create"),
    viewerCan("token.revoke"),
  ]);
  return (
    <>
      <PageHeader
        title="API tokens"
        summary="How pipelines and scripts get in. Only a hash of each token is kept."
        actions={mayCreate && <NewTokenDialog action={createToken} />}
      />
      <TokenTable tokens={tokens} {...(mayRevoke && { actions: revokeButton })} />
    </>
  );
}

function revokeButton({ id, name, state }: TokenDto) {
  if (state !== "active") return null;
  return (
    <FormDialog
      title={`Revoke ${name}?`}
      description="Whatever uses this token is refused from now on. This can't be undone."
      trigger={
        <Button size="small" variant="quiet" aria-label={`Revoke ${name}`}>
          Revoke
        </Button>
      }
      action={revokeToken}
      submit={`Revoke ${name}`}
      submitVariant="danger"
      leave="Keep the token"
      done="The token is revoked."
    >
      <input type="hidden" name="id" value={id} />
    </FormDialog>
  );
}
