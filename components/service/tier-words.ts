/** A service without a tier counts as tier 2, and the page says that nobody decided so. */
export function tierText(tier: number | null): string {
  return tier === null ? "Tier 2 (assumed)" : `Tier ${tier}`;
}

export const tierOptions = [
  { value: "1", label: "1: the business stops without it" },
  { value: "2", label: "2: customers notice" },
  { value: "3", label: "3: colleagues notice" },
  { value: "4", label: "4: it can wait" },
] as const;
