/** The next consumer to move: what blocks stands first on the board. */
export function nextToMove<T extends { state: string }>(board: readonly T[]): T | undefined {
  return board.find((row) => row.state !== "proved" && row.state !== "waived");
}
