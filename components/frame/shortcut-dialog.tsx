"use client";

import { useViewer } from "@/components/time/viewer";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";

const shortcuts = [
  { keys: ["/"], does: "Search" },
  { keys: ["⌘K", "ctrl K"], does: "Go anywhere" },
  { keys: ["g", "h"], does: "Go home" },
  { keys: ["g", "i"], does: "Go to incidents" },
  { keys: ["g", "l"], does: "Go to lookup" },
  { keys: ["j", "k"], does: "Next and previous row" },
  { keys: ["enter"], does: "Open the row" },
  { keys: ["x"], does: "Select the row" },
  { keys: ["1", "2", "3"], does: "In the Inbox: real, false positive, test key" },
  { keys: ["4", "5", "6"], does: "In the Inbox: duplicate, later, check liveness first" },
  { keys: ["→", "←"], does: "In the grouped Inbox: open a group, go back to it" },
  { keys: ["z"], does: "In the Inbox: take the last answer back" },
  { keys: ["c"], does: "In an incident: comment" },
  { keys: ["e"], does: "In an incident: add evidence" },
  { keys: ["a"], does: "In an incident: choose who leads it" },
  { keys: ["y"], does: "In an incident: copy the state in plain words" },
  { keys: ["?"], does: "All keys" },
  { keys: ["esc"], does: "Leave a dialog" },
] as const;

type ShortcutDialogProps = { open: boolean; onOpenChange: (open: boolean) => void };

export function ShortcutDialog({ open, onOpenChange }: ShortcutDialogProps) {
  const { preferences, setPreference } = useViewer();
  return (
    <Dialog title="Keyboard" open={open} onOpenChange={onOpenChange}>
      <dl className="grid grid-cols-[max-content_1fr] gap-x-6 gap-y-2 text-13">
        {shortcuts.map((shortcut) => (
          <div key={shortcut.does} className="contents">
            <dt className="flex gap-1">
              {shortcut.keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dt>
            <dd>{shortcut.does}</dd>
          </div>
        ))}
      </dl>
      <Checkbox
        className="mt-4"
        label="Single-letter shortcuts"
        hint="Switch them off if speech input or a slip sets them off."
        checked={preferences.shortcuts === "on"}
        onChange={(event) => setPreference("shortcuts", event.target.checked ? "on" : "off")}
      />
    </Dialog>
  );
}
