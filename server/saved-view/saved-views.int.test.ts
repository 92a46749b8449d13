import { describe, expect, test } from "vitest";

import { newId } from "@/lib/ids";
import type { Operation } from "@/server/context";
import { changeSavedView } from "@/server/saved-view/change-saved-view";
import { createSavedView } from "@/server/saved-view/create-saved-view";
import { deleteSavedView } from "@/server/saved-view/delete-saved-view";
import { listSavedViews } from "@/server/saved-view/list-saved-views";
import { renameSavedView } from "@/server/saved-view/rename-saved-view";
import { restoreSavedView } from "@/server/saved-view/restore-saved-view";
import { setDefaultView } from "@/server/saved-view/set-default-view";
import { shareSavedView } from "@/server/saved-view/share-saved-view";
import { testInstallation } from "@/server/testing/test-installation";

const rekey = testInstallation();

async function scene() {
  const [ann, ben] = await Promise.all([rekey.member("responder"), rekey.member("auditor")]);
  const asAnn = rekey.by(ann);
  const made = await createSavedView.call(asAnn, {
    name: "Loud ones",
    address: "view=open&severity=critical,high&sort=-severity",
  });
  return { asAnn, asBen: rekey.by(ben), made };
}

async function mineOf(operation: Operation) {
  return (await listSavedViews.call(operation, {})).filter(({ mine }) => mine);
}

async function kindsOf(id: string) {
  const events = await rekey.db.event.findMany({
    where: { subjectId: id },
    orderBy: { id: "asc" },
  });
  return events.map(({ kind }) => kind);
}

describe("a view", () => {
  test("is its maker's until it is shared", async () => {
    const { asAnn, asBen, made } = await scene();
    expect(made).toMatchObject({
      name: "Loud ones",
      address: { view: "open", severity: "critical,high", sort: "-severity" },
      shared: false,
      mine: true,
    });
    expect(await listSavedViews.call(asBen, {})).not.toContainEqual(
      expect.objectContaining({ id: made.id }),
    );
    await shareSavedView.call(asAnn, { id: made.id, shared: true });
    expect(await listSavedViews.call(asBen, {})).toContainEqual(
      expect.objectContaining({ id: made.id, mine: false, by: expect.any(String) as string }),
    );
    expect(await kindsOf(made.id)).toEqual(["saved_view.created", "saved_view.shared"]);
  });

  test("is renamed, changed, deleted and brought back by its maker alone", async () => {
    const { asAnn, asBen, made } = await scene();
    const { id } = made;
    const theirs = [
      () => renameSavedView.call(asBen, { id, name: "Mine" }),
      () => changeSavedView.call(asBen, { id, address: "view=late" }),
      () => deleteSavedView.call(asBen, { id }),
      () => restoreSavedView.call(asBen, { id }),
    ];
    for (const act of theirs) await expect(act()).rejects.toMatchObject({ code: "not_found" });
    await shareSavedView.call(asAnn, { id, shared: true });
    for (const act of theirs) await expect(act()).rejects.toMatchObject({ code: "forbidden" });
    expect(await renameSavedView.call(asAnn, { id, name: "Quiet" })).toMatchObject({
      name: "Quiet",
    });
    expect(await changeSavedView.call(asAnn, { id, address: "view=late" })).toMatchObject({
      address: { view: "late" },
    });
    await expect(restoreSavedView.call(asAnn, { id })).rejects.toMatchObject({
      code: "wrong_state",
    });
    await deleteSavedView.call(asAnn, { id });
    expect(await mineOf(asAnn)).toEqual([]);
    await expect(changeSavedView.call(asAnn, { id, address: "" })).rejects.toMatchObject({
      code: "wrong_state",
    });
    await restoreSavedView.call(asAnn, { id });
    expect(await mineOf(asAnn)).toHaveLength(1);
    expect(await kindsOf(id)).toEqual([
      "saved_view.created",
      "saved_view.shared",
      "saved_view.renamed",
      "saved_view.changed",
      "saved_view.deleted",
      "saved_view.restored",
    ]);
  });

  test("has a name of its own and asks what the list can answer", async () => {
    const { asAnn, made } = await scene();
    await expect(
      createSavedView.call(asAnn, { name: "loud ONES", address: "" }),
    ).rejects.toMatchObject({ details: { fields: { name: "You have a view of this name." } } });
    await expect(
      createSavedView.call(asAnn, { name: "New", address: "severity=awful" }),
    ).rejects.toMatchObject({ code: "invalid_input" });
    await expect(renameSavedView.call(asAnn, { id: made.id, name: " " })).rejects.toMatchObject({
      code: "invalid_input",
    });
    await expect(
      createSavedView.call(await rekey.asRole("owner"), { name: "New", address: "" }),
    ).rejects.toMatchObject({ code: "forbidden" });
    await expect(
      shareSavedView.call(await rekey.asRole("auditor"), { id: made.id, shared: true }),
    ).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("the view with which a list opens", () => {
  test("is one of the person's own or a shared one", async () => {
    const { asAnn, asBen, made } = await scene();
    const { id } = made;
    await expect(setDefaultView.call(asBen, { id })).rejects.toMatchObject({ code: "not_found" });
    await expect(setDefaultView.call(asBen, { id: newId() })).rejects.toMatchObject({
      code: "not_found",
    });
    await shareSavedView.call(asAnn, { id, shared: true });
    for (const each of [asAnn, asBen]) {
      await setDefaultView.call(each, { id });
      const views = await listSavedViews.call(each, {});
      expect(views.find((view) => view.id === id)).toMatchObject({ isDefault: true });
    }
    await shareSavedView.call(asAnn, { id, shared: false });
    expect(await rekey.db.defaultView.count({ where: { savedViewId: id } })).toBe(1);
    await setDefaultView.call(asAnn, {});
    expect(await rekey.db.defaultView.count({ where: { savedViewId: id } })).toBe(0);
  });
});
