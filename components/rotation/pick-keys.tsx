"use client";

import { useId, useRef, useState, useTransition } from "react";

import type { FindAction, Pickable } from "@/components/consumer/pick-field";
import { callAction } from "@/components/form/call-action";
import { useFieldError } from "@/components/form/form-context";
import { Checkbox } from "@/components/ui/checkbox";
import { Field, FieldError } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

const shown = 12;

/** Several of thousands: what is ticked stays while one searches on. */
export function PickKeys({ find }: { find: FindAction }) {
  const id = useId();
  const error = useFieldError("keyIds");
  const asked = useRef("");
  const [chosen, setChosen] = useState<readonly Pickable[]>([]);
  const [found, setFound] = useState<readonly Pickable[] | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [pending, startTransition] = useTransition();
  const ticked = new Set(chosen.map((key) => key.id));
  const others = (found ?? []).filter((key) => !ticked.has(key.id));

  function search(typed: string) {
    asked.current = typed;
    startTransition(async () => {
      const input = { ...(typed.trim() !== "" && { q: typed.trim() }), limit: shown };
      const answer = await callAction(find, input);
      if (asked.current !== typed) return;
      setFailure(answer.ok ? null : answer.message);
      setFound(answer.ok ? answer.data.data : null);
    });
  }

  function tick(key: Pickable, on: boolean) {
    setChosen(on ? [...chosen, key] : chosen.filter((each) => each.id !== key.id));
  }

  return (
    <div className="flex flex-col gap-2">
      <Field id={id} label="Find keys" error={failure ?? undefined}>
        {(control) => (
          <Input
            {...control}
            autoComplete="off"
            spellCheck={false}
            placeholder="Type a part of the name"
            aria-busy={pending || undefined}
            onFocus={() => found === null && search("")}
            onChange={(event) => search(event.target.value)}
            onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
          />
        )}
      </Field>
      <fieldset className="min-w-0" aria-describedby={error && `${id}-keys`}>
        <legend className="mb-1 text-13 font-medium">
          Keys of the plan{chosen.length > 0 && ` (${chosen.length} ticked)`}
        </legend>
        <div className="flex max-h-64 flex-col gap-1 overflow-y-auto">
          {[...chosen, ...others].map((key) => (
            <Checkbox
              key={key.id}
              name="keyIds[]"
              value={key.id}
              label={<bdi>{key.name}</bdi>}
              checked={ticked.has(key.id)}
              onChange={(event) => tick(key, event.target.checked)}
            />
          ))}
          {chosen.length + others.length === 0 && (
            <p className="text-12 text-muted">
              {found === null ? "Search for the keys to rotate." : "No key has that name."}
            </p>
          )}
        </div>
        <FieldError id={`${id}-keys`}>{error}</FieldError>
      </fieldset>
    </div>
  );
}
