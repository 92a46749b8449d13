/** Why a change of the inventory does not end a cut-over. */
export function boardText(incidents: readonly number[]): string {
  const names = incidents.map((number) => `LEAK-${number}`).join(", ");
  return incidents.length === 1
    ? `The board of ${names} keeps it until it is proved or waived.`
    : `The boards of ${names} keep it until it is proved or waived.`;
}
