"use client";

import { useEffect, useSyncExternalStore } from "react";
import { v4 as randomId } from "uuid";

import type { EditedField, PresentPerson } from "@/domain/live/presence";

import { isJoined, onLive, peopleIn } from "./live-client";

const everyMs = 15_000;
/** Who has typed nothing for this long is not writing. */
const restsAfterMs = 20_000;

const nobody: readonly PresentPerson[] = [];

/** Who has this room open, oneself too. */
export function usePeopleIn(number: number): readonly PresentPerson[] {
  return useSyncExternalStore(
    onLive,
    () => peopleIn(number),
    () => nobody,
  );
}

/** Names of a room's fields, whatever the form. */
const fieldOf: Record<string, EditedField | undefined> = {
  text: "comment",
  reason: "reason",
  note: "evidence",
  link: "evidence",
};

/** Says that this page is here, and in what it is typed. Stands once in a room. */
export function useAnnounced(number: number): void {
  useEffect(() => {
    const tab = randomId();
    let editing: EditedField | null = null;
    let resting: ReturnType<typeof setTimeout> | undefined;
    let refused = false;
    const say = async (leaving = false) => {
      if (refused || !isJoined()) return;
      refused = !(await announced({ number, tab, editing, leaving }));
    };
    const write = (field: EditedField | null) => {
      clearTimeout(resting);
      if (field !== null) resting = setTimeout(write, restsAfterMs, null);
      if (field === editing) return;
      editing = field;
      void say();
    };
    const typed = ({ target }: Event) => {
      const isText = target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;
      const field = isText ? fieldOf[target.name] : undefined;
      if (isText && field !== undefined) write(target.value === "" ? null : field);
    };
    const sent = () => write(null);
    const left = () => void say(true);
    const seen = () => document.visibilityState === "visible" && void say();
    void say();
    const timer = setInterval(() => void say(), everyMs);
    document.addEventListener("input", typed);
    document.addEventListener("reset", sent);
    document.addEventListener("visibilitychange", seen);
    addEventListener("pagehide", left);
    return () => {
      left();
      clearInterval(timer);
      clearTimeout(resting);
      document.removeEventListener("input", typed);
      document.removeEventListener("reset", sent);
      document.removeEventListener("visibilitychange", seen);
      removeEventListener("pagehide", left);
    };
  }, [number]);
}

type Word = { number: number; tab: string; editing: EditedField | null; leaving: boolean };

/** False when Rekey says no. Silence is no answer: the next word may be heard. */
async function announced(word: Word): Promise<boolean> {
  try {
    const { status } = await fetch("/api/live/presence", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(word),
      keepalive: word.leaving,
    });
    return status < 400 || status >= 500;
  } catch {
    return true;
  }
}
