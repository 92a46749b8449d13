"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent, useId, useRef, useState, useTransition } from "react";

import { onHandedToLookup, takeForLookup } from "@/components/search/hand-over";
import { useViewer } from "@/components/time/viewer";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Textarea } from "@/components/ui/textarea";

import { guardSearchText, type SearchVerdict } from "./guard-search-text";
import { ValueAnswers } from "./value-answers";

const longestWords = 200;

/**
 * One large field. What is pasted is taken apart here: values are hashed and asked for by digest,
 * plain words go into the address. The field has no name, so that no form can ever send it.
 */
export function LookupField({ q }: { q: string }) {
  const router = useRouter();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const { secretPrefixes } = useViewer();
  const [verdict, setVerdict] = useState<SearchVerdict | null>(null);
  const [pending, startTransition] = useTransition();

  function lookUp(text: string) {
    if (text.trim() === "") return;
    startTransition(async () => {
      const found = await guardSearchText(text.trim(), secretPrefixes);
      if (found.kind === "words" && found.text.length <= longestWords) {
        setVerdict(null);
        router.push(`/lookup?q=${encodeURIComponent(found.text)}` as Route);
        return;
      }
      startTransition(() => setVerdict(found));
      if (found.kind !== "values") return;
      if (field.current) field.current.value = "";
      // What an earlier search found does not belong to this answer.
      router.replace("/lookup");
    });
  }

  const takeHandedOver = useEffectEvent(() => {
    const text = takeForLookup();
    if (text === undefined) return;
    if (field.current) field.current.value = text;
    lookUp(text);
  });
  useEffect(() => {
    takeHandedOver();
    return onHandedToLookup(() => takeHandedOver());
  }, []);
  useEffect(() => {
    if (field.current && field.current !== document.activeElement) field.current.value = q;
  }, [q]);

  return (
    <div className="mb-6 flex flex-col gap-3">
      <div role="search" aria-label="Lookup" className="flex flex-col gap-2">
        <label htmlFor={id} className="text-13 font-medium">
          A key, a variable, a service, a log line
        </label>
        <Textarea
          id={id}
          ref={field}
          rows={2}
          defaultValue={q}
          autoComplete="off"
          spellCheck={false}
          data-secret=""
          data-page-search
          aria-describedby={`${id}-hint`}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || event.shiftKey) return;
            event.preventDefault();
            lookUp(event.currentTarget.value);
          }}
          className="text-16"
        />
        <div className="flex flex-wrap items-center justify-between gap-2">
          <p id={`${id}-hint`} className="text-12 text-muted">
            What may be a secret is hashed in this browser. It is never sent.
          </p>
          <Button
            variant="primary"
            pending={pending}
            onClick={() => lookUp(field.current?.value ?? "")}
          >
            Look up
          </Button>
        </div>
      </div>
      {verdict?.kind === "values" && <ValueAnswers {...verdict} />}
      {verdict?.kind === "words" && (
        <Callout tone="not_known" alert title="Nothing in this text is known">
          Nothing in it looks like a secret either. Look up a shorter part of it.
        </Callout>
      )}
      {verdict?.kind === "unchecked" && (
        <Callout tone="hurting" alert title="This was not looked up">
          {verdict.message} Your text stays in the field.
        </Callout>
      )}
    </div>
  );
}
