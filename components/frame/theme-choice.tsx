"use client";

import { useViewer } from "@/components/time/viewer";
import { MenuChoice } from "@/components/ui/menu";
const options = [
  { value: "system", label: "As the system" },
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
] as const;

/** The choice acts on the page at once; its cookie lets the server draw the next page right. */
export function ThemeChoice() {
  const { preferences, setPreference } = useViewer();
  return (
    <MenuChoice
      label="Theme"
      value={preferences.theme}
      options={options}
      onChange={(theme) => setPreference("theme", theme)}
    />
  );
}
