"use client";

import { useId, useRef, useState, useTransition, type KeyboardEvent } from "react";

import { callAction } from "@/components/form/call-action";
import { useFieldError } from "@/components/form/form-context";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { ActionResult } from "@/lib/action-result";
import { cn } from "@/lib/cn";

export type Pickable = { id: string; name: string };
/** A list verb as an action: only the names of its rows are used. */
export type FindAction = (
  previous: null,
  input: Record<string, unknown>,
) => Promise<ActionResult<{ data: readonly Pickable[] }>>;

type PickFieldProps = {
  name: string;
  label: string;
  hint?: string;
  required?: boolean;
  find: FindAction;
};

const shown = 8;

/** One of thousands, found by typing a part of its name. Arrows move, Enter takes, Esc closes. */
export function PickField({ name, label, hint, required, find }: PickFieldProps) {
  const id = useId();
  const error = useFieldError(name);
  const asked = useRef("");
  const [picked, setPicked] = useState<Pickable | null>(null);
  const [text, setText] = useState("");
  const [found, setFound] = useState<readonly Pickable[] | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [active, setActive] = useState(0);
  const [pending, startTransition] = useTransition();
  const open = found !== null;

  function search(typed: string) {
    setText(typed);
    setPicked(null);
    asked.current = typed;
    startTransition(async () => {
      const input = { ...(typed.trim() !== "" && { q: typed.trim() }), limit: shown };
      const answer = await callAction(find, input);
      if (asked.current !== typed) return;
      setFailure(answer.ok ? null : answer.message);
      setFound(answer.ok ? answer.data.data : null);
      setActive(0);
    });
  }

  function take(item: Pickable) {
    asked.current = "";
    setPicked(item);
    setText(item.name);
    setFound(null);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === "ArrowDown" && !open) search(text);
    if (!open) return;
    const item = found[active];
    if (event.key === "ArrowDown") setActive(Math.min(active + 1, found.length - 1));
    else if (event.key === "ArrowUp") setActive(Math.max(active - 1, 0));
    else if (event.key === "Enter" && item) take(item);
    else if (event.key === "Escape") setFound(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <Field id={id} {...{ label, hint, required }} error={error ?? failure ?? undefined}>
      {(control) => (
        <div className="relative">
          <input type="hidden" name={name} value={picked?.id ?? ""} />
          <Input
            role="combobox"
            aria-autocomplete="list"
            aria-expanded={open}
            aria-controls={`${id}-list`}
            aria-activedescendant={open && found[active] ? `${id}-${active}` : undefined}
            aria-busy={pending || undefined}
            autoComplete="off"
            spellCheck={false}
            placeholder="Type a part of the name"
            value={text}
            onChange={(event) => search(event.target.value)}
            onFocus={() => picked === null && !open && search(text)}
            onBlur={() => setFound(null)}
            onKeyDown={onKeyDown}
            {...control}
          />
          <div
            id={`${id}-list`}
            role="listbox"
            aria-label={label}
            hidden={!open}
            className="absolute inset-x-0 top-9 z-10 max-h-64 overflow-y-auto rounded-md bg-raised p-1 shadow-float"
          >
            {found?.length === 0 && (
              <div role="presentation" className="px-2 py-1 text-13 text-muted">
                Nothing has that name.
              </div>
            )}
            {found?.map((item, index) => (
              <div
                key={item.id}
                id={`${id}-${index}`}
                role="option"
                aria-selected={index === active}
                // Before the field loses focus, which closes the list.
                onPointerDown={(event) => {
                  event.preventDefault();
                  take(item);
                }}
                className={cn(
                  "min-h-8 cursor-pointer rounded-sm px-2 py-1 text-13 pointer-coarse:min-h-11",
                  index === active && "bg-accent-tint text-accent-text",
                )}
              >
                <bdi>{item.name}</bdi>
              </div>
            ))}
          </div>
        </div>
      )}
    </Field>
  );
}
