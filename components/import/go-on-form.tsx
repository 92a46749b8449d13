"use client";

import { ActionButton } from "@/components/form/action-button";
import type { PlainAction } from "@/components/form/use-action";
import type { ImportDto } from "@/domain/import/import-dto";
import type { ImportMode } from "@/domain/import/import";

type GoOnFormProps = { importId: string; mode: ImportMode; action: PlainAction<ImportDto> };

export function GoOnForm({ importId, mode, action }: GoOnFormProps) {
  return (
    <div>
      <ActionButton variant="primary" action={action} input={{ importId, mode }}>
        Apply the rest
      </ActionButton>
    </div>
  );
}
