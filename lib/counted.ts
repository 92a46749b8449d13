/** "1,204": a count as people read it, the same in every browser. */
export function numberText(count: number): string {
  return count.toLocaleString("en-GB");
}

/** "1 finding", "1,204 findings", "2 consumers are down". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${numberText(count)} ${count === 1 ? one : many}`;
}

/** The same as a part of a list; nothing where there is none. */
export function countedIfAny(count: number, one: string, many?: string): string[] {
  return count === 0 ? [] : [counted(count, one, many)];
}
