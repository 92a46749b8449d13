"use client";

import { Ellipsis, Plus } from "lucide-react";
import dynamic from "next/dynamic";
import { useRouter, useSearchParams } from "next/navigation";
import { useState } from "react";

import { useAction, type PlainAction } from "@/components/form/use-action";
import { Button } from "@/components/ui/button";
import { Menu, MenuItem } from "@/components/ui/menu";
import type { SavedViewDto } from "@/domain/saved-view/saved-view-dto";
import { asksTheSame, pathOfView, viewAddressOf } from "@/domain/saved-view/view-address";
import type { FormAction } from "@/lib/action-result";

const NameDialog = dynamic(async () => (await import("./name-dialog")).NameDialog);

export type SavedViewActions = {
  createSavedView: FormAction<SavedViewDto>;
  renameSavedView: FormAction<SavedViewDto>;
  changeSavedView: PlainAction;
  shareSavedView: PlainAction;
  deleteSavedView: PlainAction;
  restoreSavedView: PlainAction;
  setDefaultView: PlainAction;
};

type ViewToolsProps = {
  /** The view whose tab is the current one, if it is a saved one. */
  current: SavedViewDto | undefined;
  mayShare: boolean;
  actions: SavedViewActions;
};

/** Behind the last tab: keeps what the list asks for now as a view, and changes the one that is open. */
export function ViewTools({ current, mayShare, actions }: ViewToolsProps) {
  const router = useRouter();
  const asked = viewAddressOf(Object.fromEntries(useSearchParams()));
  const { act, pending } = useAction();
  const [naming, setNaming] = useState<"new" | "rename" | null>(null);
  const address = new URLSearchParams(asked).toString();
  const changed = current !== undefined && !asksTheSame(asked, current.address);
  const own = current?.mine ? current : undefined;

  return (
    <div className="flex shrink-0 items-center">
      {own && changed && (
        <Button
          size="small"
          pending={pending}
          onClick={() =>
            act({
              action: actions.changeSavedView,
              input: { id: own.id, address },
              done: `“${own.name}” asks for this from now on.`,
              undo: {
                action: actions.changeSavedView,
                input: { id: own.id, address: new URLSearchParams(own.address).toString() },
              },
            })
          }
        >
          Save the changes
        </Button>
      )}
      {current && (
        <Menu
          trigger={
            <Button variant="quiet" square aria-label={`View “${current.name}”`}>
              <Ellipsis aria-hidden />
            </Button>
          }
        >
          <MenuItem
            onSelect={() =>
              act({
                action: actions.setDefaultView,
                input: current.isDefault ? {} : { id: current.id },
                done: current.isDefault
                  ? "Incidents opens with the Inbox again."
                  : `Incidents opens with “${current.name}”.`,
              })
            }
          >
            {current.isDefault ? "Open with the Inbox again" : "Open Incidents with this view"}
          </MenuItem>
          {own && <MenuItem onSelect={() => setNaming("rename")}>Rename…</MenuItem>}
          {own && mayShare && (
            <MenuItem
              onSelect={() =>
                act({
                  action: actions.shareSavedView,
                  input: { id: own.id, shared: !own.shared },
                  done: own.shared
                    ? "Only you see this view now."
                    : "Everybody sees this view now.",
                })
              }
            >
              {own.shared ? "Keep it to myself" : "Share with everybody"}
            </MenuItem>
          )}
          {changed && (
            <MenuItem onSelect={() => router.push(pathOfView(current))}>Drop the changes</MenuItem>
          )}
          {own && (
            <MenuItem
              danger
              onSelect={() =>
                act({
                  action: actions.deleteSavedView,
                  input: { id: own.id },
                  done: `The view “${own.name}” is deleted.`,
                  undo: { action: actions.restoreSavedView, input: { id: own.id } },
                  onDone: () => router.push("/incidents?view=inbox"),
                })
              }
            >
              Delete
            </MenuItem>
          )}
        </Menu>
      )}
      <Button variant="quiet" onClick={() => setNaming("new")}>
        <Plus aria-hidden />
        View
        <span className="sr-only">: save what the list shows now</span>
      </Button>
      {naming !== null && (
        <NameDialog
          {...(naming === "rename" && own
            ? { title: "Rename the view", submit: "Rename it", view: own }
            : { title: "Save as a view", submit: "Save the view", address })}
          action={naming === "rename" ? actions.renameSavedView : actions.createSavedView}
          onLeave={() => setNaming(null)}
          onDone={(view) => {
            if (naming === "new") router.push(pathOfView(view));
          }}
        />
      )}
    </div>
  );
}
