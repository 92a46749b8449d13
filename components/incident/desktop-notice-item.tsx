"use client";

import { useViewer } from "@/components/time/viewer";
import { MenuItem } from "@/components/ui/menu";
import { showToast } from "@/components/ui/toast";

/** Asks the browser once; the choice is remembered for every room. */
export function DesktopNoticeItem() {
  const { preferences, setPreference } = useViewer();
  const on = preferences.notices === "on";
  const change = async () => {
    if (on) {
      setPreference("notices", "off");
      showToast({ message: "This desktop is not told any more." });
      return;
    }
    const refusal = await askBrowser();
    if (refusal === null) setPreference("notices", "on");
    showToast({
      message:
        refusal ?? "You are told when the gate opens or somebody signs, while a room is open.",
      failed: refusal !== null,
    });
  };
  return (
    <MenuItem onSelect={() => void change()}>
      {on ? "Tell me nothing on this desktop" : "Tell me on this desktop"}
    </MenuItem>
  );
}

/** Null when it may; else why not, and what to do. */
async function askBrowser(): Promise<string | null> {
  if (!("Notification" in window)) {
    return "This browser shows no notices here. They need https, or this very machine.";
  }
  const answer = await Notification.requestPermission();
  return answer === "granted"
    ? null
    : "The browser refuses notices of this site. Allow them in its settings.";
}
