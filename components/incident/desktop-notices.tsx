"use client";

import { useEffect, useRef } from "react";

import { useViewer } from "@/components/time/viewer";
import { newsFacts, type NewsFacts, roomNews } from "@/domain/incident/room-news";

import { useRoom } from "./room-context";

/** Says on the desktop what became true, to whoever asked for it and looks elsewhere. */
export function DesktopNotices() {
  const room = useRoom();
  const { preferences } = useViewer();
  const before = useRef<NewsFacts | null>(null);
  const wanted = preferences.notices === "on";

  useEffect(() => {
    const was = before.current;
    const facts = newsFacts(room);
    before.current = facts;
    if (was === null || !wanted || !mayShow() || document.hasFocus()) return;
    for (const { id, text } of roomNews(was, facts)) show({ number: room.number, id, text });
  }, [room, wanted]);

  return null;
}

function show({ number, id, text }: { number: number; id: string; text: string }): void {
  try {
    const notice = new Notification(`LEAK-${number}`, { body: text, tag: `rekey-${number}-${id}` });
    notice.addEventListener("click", () => {
      window.focus();
      notice.close();
    });
  } catch {
    // Some phones have the name and refuse the thing.
  }
}

function mayShow(): boolean {
  return "Notification" in window && Notification.permission === "granted";
}
