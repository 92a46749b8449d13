/** How long before the demo is filled something happened. */
export type Ago = { days?: number; hours?: number; minutes?: number };

/** What happened, in order: each yield moves the story's time on, and what follows happens then. */
export type Story = AsyncGenerator<Ago, void>;

/**
 * Plays stories side by side, always the one whose turn is earliest, so that the log reads as if
 * it had all been written as it happened.
 */
export async function playStories(
  stories: readonly Story[],
  { now, setTime }: { now: Date; setTime: (time: Date) => void },
): Promise<void> {
  const waiting = new Map<Story, number>();
  for (const story of stories) await advance(story);
  while (waiting.size > 0) {
    const [first] = [...waiting].toSorted(([, one], [, other]) => one - other);
    if (first === undefined) return;
    const [story, at] = first;
    setTime(new Date(at));
    await advance(story);
  }

  async function advance(story: Story): Promise<void> {
    const before = waiting.get(story) ?? Number.NEGATIVE_INFINITY;
    const { done, value } = await story.next();
    if (done === true) {
      waiting.delete(story);
      return;
    }
    const at = timeBefore(now, value).getTime();
    if (at < before) throw new Error("A story went back in time.");
    waiting.set(story, at);
  }
}

export function timeBefore(now: Date, { days = 0, hours = 0, minutes = 0 }: Ago): Date {
  return new Date(now.getTime() - ((days * 24 + hours) * 60 + minutes) * 60_000);
}
