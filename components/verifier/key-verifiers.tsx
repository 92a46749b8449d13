import { FormDialog } from "@/components/form/form-dialog";
import { Section } from "@/components/frame/section";
import { RelativeTime } from "@/components/time/relative-time";
import { Button } from "@/components/ui/button";
import { DataTableLite, type LiteColumn } from "@/components/ui/data-table-lite";
import { StatePill } from "@/components/ui/state-pill";
import type { KeyDto, KeyVerifier } from "@/domain/key/key-dto";
import type { VerifierState } from "@/domain/verifier/verifier";
import type { FormAction } from "@/lib/action-result";

import { NewVerifierFields, VerifierStateFields } from "./verifier-fields";
import { verifierWords } from "./verifier-words";

const columns: readonly LiteColumn<KeyVerifier>[] = [
  { id: "place", header: "Place", cell: ({ name }) => <bdi>{name}</bdi> },
  {
    id: "owner",
    header: "Owner",
    cell: ({ ownerTeam }) =>
      ownerTeam === null ? (
        <span className="text-not-known">Nobody is known to own it</span>
      ) : (
        <bdi>{ownerTeam}</bdi>
      ),
  },
  {
    id: "state",
    header: "Now",
    cell: ({ state, since }) => (
      <>
        {/* Nothing leaked yet: that a place accepts the key is as it should be. */}
        <StatePill tone={state === "accepts" ? "in_hand" : verifierWords[state].tone} plain>
          {verifierWords[state].word}
        </StatePill>
        <span className="block text-12 text-muted">
          <RelativeTime at={since} />
        </span>
      </>
    ),
  },
];

type RecordAction = FormAction<{ id: string; state: VerifierState }>;

type KeyVerifiersProps = {
  verifiers: NonNullable<KeyDto["verifiers"]>;
  teams: readonly { id: string; name: string }[];
  verbs: { add: FormAction<{ id: string; name: string }>; record: RecordAction };
  may: boolean;
};

/** The places that accept the version in use, listed before it leaks. */
export function KeyVerifiers({ verifiers, teams, verbs, may }: KeyVerifiersProps) {
  const { keyVersionId, ordinal, places } = verifiers;
  return (
    <Section
      title="Where it is accepted"
      beside={<span className="text-13 text-muted">v{ordinal}</span>}
      actions={
        may && (
          <FormDialog
            title="A place that accepts it"
            description="A host, a repository, a gateway, a partner: where its public half is trusted."
            trigger={<Button size="small">Add a place</Button>}
            action={verbs.add}
            submit="Put it on the list"
            done="The place is on the list."
          >
            <input type="hidden" name="keyVersionId" value={keyVersionId} />
            <NewVerifierFields teams={teams} />
          </FormDialog>
        )
      }
    >
      <DataTableLite
        caption="Places that accept this key"
        columns={may ? [...columns, recordColumn(verbs.record)] : columns}
        rows={places}
        getRowId={({ id }) => id}
        empty="No place is listed. That is not the same as none."
      />
    </Section>
  );
}

function recordColumn(action: RecordAction): LiteColumn<KeyVerifier> {
  return {
    id: "actions",
    header: "Actions",
    align: "end",
    cell: ({ id, name, version }) => (
      <FormDialog
        key={version}
        title={`Does ${name} accept it?`}
        description="Say how you know. When each place refuses it, the key is dead."
        trigger={
          <Button size="small" variant="quiet">
            Record…<span className="sr-only"> {name}</span>
          </Button>
        }
        action={action}
        version={version}
        submit="Record it"
        done="The place is recorded."
      >
        <input type="hidden" name="id" value={id} />
        <VerifierStateFields />
      </FormDialog>
    ),
  };
}
