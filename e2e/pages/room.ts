import { expect, type Locator, type Page } from "@playwright/test";

type Fill = (dialog: Locator) => Promise<void>;

/** The incident room: its next step, its board with the gate, and the dialogs that both open. */
export function roomPage(page: Page) {
  const next = page.getByRole("region", { name: "Next step" });
  const board = page.getByRole("region", { name: /^(Cut-over|Restoration)$/u });
  const dialog = page.getByRole("dialog");

  /** Fills the dialog that is open and sends it; it closes when the act is done. */
  async function send(submit: string | RegExp, fill?: Fill): Promise<void> {
    await expect(dialog).toBeVisible();
    await fill?.(dialog);
    await dialog.getByRole("button", { name: submit }).click();
    await expect(dialog).toBeHidden();
  }

  const row = (service: string) => board.getByRole("row", { name: new RegExp(service, "u") });

  return {
    next,
    board,
    dialog,
    row,
    send,

    async open(number: number): Promise<void> {
      await page.goto(`/incidents/${number}`);
      await expect(page.getByRole("heading", { level: 1 })).toContainText(`LEAK-${number}`);
    },

    /** The one primary button of the step with this title. */
    async doNext(
      title: string | RegExp,
      { press, submit, fill }: { press: string; submit: string | RegExp; fill?: Fill },
    ): Promise<void> {
      await expect(next).toContainText(title);
      await next.getByRole("button", { name: press }).click();
      await send(submit, fill);
    },

    /** What stands in the menu of one consumer. */
    async forService(
      service: string,
      { choose, submit, fill }: { choose: string; submit: string | RegExp; fill?: Fill },
    ): Promise<void> {
      await row(service)
        .getByRole("button", { name: /^More for / })
        .click();
      await page.getByRole("menuitem", { name: choose }).click();
      await send(submit, fill);
    },

    async prove(service: string, fill: Fill): Promise<void> {
      await row(service)
        .getByRole("button", { name: /^Prove / })
        .click();
      await send("Record what was seen", fill);
    },

    async more(choose: string): Promise<void> {
      await page.getByRole("button", { name: "More for this incident" }).click();
      await page.getByRole("menuitem", { name: choose }).click();
    },
  };
}

export type RoomPage = ReturnType<typeof roomPage>;

/** What a field for a time shows of it: the zone of the test's browser. */
export function localTime(at: Date): string {
  const parts = { dateStyle: "short", timeStyle: "medium", timeZone: "Asia/Kathmandu" } as const;
  return new Intl.DateTimeFormat("sv-SE", parts).format(at).replace(" ", "T");
}
