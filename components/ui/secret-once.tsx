"use client";

import { Callout } from "./callout";
import { Code } from "./code";
import { CopyButton } from "./copy-button";

type SecretOnceProps = {
  /** "This link is shown once." */
  title: string;
  text: string;
  /** What is copied: "Copy the link". */
  copy: string;
  children?: React.ReactNode;
};

/** Something that only a hash is kept of: it is here now, and never again. */
export function SecretOnce({ title, text, copy, children }: SecretOnceProps) {
  return (
    <Callout tone="in_hand" title={title} alert>
      <p className="my-2 break-all">
        <Code>{text}</Code>
      </p>
      <div className="mb-1">
        <CopyButton text={text} label={copy} showLabel variant="secondary" />
      </div>
      {children}
    </Callout>
  );
}
