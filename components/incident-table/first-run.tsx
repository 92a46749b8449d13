import type { ReactNode } from "react";

import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Code } from "@/components/ui/code";

/** No data at all: three ways in, each one line. */
export function FirstRun({ mayReport, mayImport }: { mayReport: boolean; mayImport: boolean }) {
  if (!mayReport && !mayImport) {
    return (
      <EmptyState title="No leak was reported yet">
        A responder imports a scanner&apos;s report or reports a leak by hand.
      </EmptyState>
    );
  }
  return (
    <EmptyState title="No leak was reported yet">
      <ul className="flex flex-col items-start gap-3 text-left">
        {mayImport && (
          <Way
            act={
              <LinkButton href="/import" size="small" variant="secondary">
                Import a report
              </LinkButton>
            }
          >
            Drop a gitleaks report: one incident for each secret.
          </Way>
        )}
        <Way
          act={
            <LinkButton href="/incidents/report" size="small" variant="secondary">
              Report a leak
            </LinkButton>
          }
        >
          Paste the key: it is hashed in your browser and never sent.
        </Way>
        {mayImport && (
          <Way
            act={
              <LinkButton href="/settings/tokens" size="small" variant="secondary">
                Make a token
              </LinkButton>
            }
          >
            Post reports from your pipeline to <Code>/api/v1/imports</Code>.
          </Way>
        )}
      </ul>
    </EmptyState>
  );
}

function Way({ act, children }: { act: ReactNode; children: ReactNode }) {
  return (
    <li className="flex flex-wrap items-center gap-2">
      {act}
      <span>{children}</span>
    </li>
  );
}
