"use client";

import { LogOut, UserRound } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTransition } from "react";

import { forgetRecent } from "@/components/palette/recent";
import { useViewer } from "@/components/time/viewer";
import { AvatarInitials } from "@/components/ui/avatar-initials";
import { Button } from "@/components/ui/button";
import {
  Menu,
  MenuCheck,
  MenuItem,
  MenuLabel,
  MenuLink,
  MenuSeparator,
} from "@/components/ui/menu";

import { leaveFrame } from "./frame-state";
import { ThemeChoice } from "./theme-choice";

export type Person = {
  name: string;
  email: string;
  role: string;
  /** May lead incidents, and so hand them over. */
  leads: boolean;
};

type PersonMenuProps = {
  person: Person;
  /** Ends the session and goes to the sign-in page. */
  signOut: () => Promise<void>;
};

export function PersonMenu({ person, signOut }: PersonMenuProps) {
  const router = useRouter();
  const [leaving, startLeaving] = useTransition();
  const { preferences, setPreference } = useViewer();
  return (
    <Menu
      trigger={
        <Button variant="quiet" square pending={leaving} title={person.name}>
          <AvatarInitials name={person.name} />
          <span className="sr-only">{person.name}, your menu</span>
        </Button>
      }
    >
      <MenuLabel>
        <span className="block font-medium text-ink">{person.name}</span>
        {person.email} · {person.role}
      </MenuLabel>
      <MenuSeparator />
      <ThemeChoice />
      <MenuSeparator />
      {person.leads && <MenuLink href="/handovers">Hand-overs, end of a shift</MenuLink>}
      <MenuCheck
        checked={preferences.shortcuts === "on"}
        onChange={(on) => setPreference("shortcuts", on ? "on" : "off")}
      >
        Single-letter shortcuts
      </MenuCheck>
      <MenuSeparator />
      <MenuItem onSelect={() => router.push("/settings/account")}>
        <UserRound aria-hidden />
        Your account
      </MenuItem>
      <MenuItem
        onSelect={() => {
          leaveFrame();
          forgetRecent();
          startLeaving(signOut);
        }}
      >
        <LogOut aria-hidden />
        Sign out
      </MenuItem>
    </Menu>
  );
}
