import type { ReactNode } from "react";

import { RelativeTime } from "@/components/time/relative-time";
import { Code } from "@/components/ui/code";
import { DataTableLite, type LiteColumn } from "@/components/ui/data-table-lite";
import type { TokenDto } from "@/domain/token/token-dto";

const stateWords = {
  active: "Works",
  expired: "Expired",
  revoked: "Revoked",
} as const satisfies Record<TokenDto["state"], string>;

const columns: readonly LiteColumn<TokenDto>[] = [
  { id: "name", header: "Name", cell: (token) => <bdi>{token.name}</bdi> },
  { id: "prefix", header: "Begins with", cell: (token) => <Code>{token.prefix}</Code> },
  { id: "scopes", header: "May", cell: (token) => token.scopes.join(", ") },
  { id: "state", header: "State", cell: (token) => stateWords[token.state] },
  {
    id: "used",
    header: "Last used",
    cell: (token) =>
      token.lastUsedAt ? <RelativeTime at={token.lastUsedAt} inRow /> : "Not used yet",
  },
  {
    id: "from",
    header: "Last used from",
    cell: ({ lastUsedAt, lastUsedFrom }) =>
      lastUsedFrom === null ? lastUsedAt && "Not known" : <Code>{lastUsedFrom}</Code>,
  },
  {
    id: "ends",
    header: "Ends",
    cell: (token) => (token.expiresAt ? <RelativeTime at={token.expiresAt} inRow /> : "Never"),
  },
  { id: "by", header: "Made by", cell: (token) => token.createdBy ?? "On the server" },
];

type TokenTableProps = {
  tokens: readonly TokenDto[];
  actions?: (token: TokenDto) => ReactNode;
};

export function TokenTable({ tokens, actions }: TokenTableProps) {
  return (
    <DataTableLite
      caption="API tokens"
      columns={actions ? [...columns, actionColumn(actions)] : columns}
      rows={tokens}
      getRowId={(token) => token.id}
      empty="No tokens yet. A pipeline needs one to send a scanner's report."
    />
  );
}

function actionColumn(cell: (row: TokenDto) => ReactNode): LiteColumn<TokenDto> {
  return { id: "actions", header: "Actions", align: "end", cell };
}
