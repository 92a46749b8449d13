import type { PersonDto } from "@/domain/member/person-dto";

/** Behind an @ that begins a word: what is typed so far of a name. Null where no name is typed. */
export function mentionQuery(beforeCaret: string): string | null {
  return (
    /(?:^|[\s(])@([\p{L}\p{N}.'’_-]*(?: [\p{L}\p{N}.'’_-]*){0,3})$/u.exec(beforeCaret)?.[1] ?? null
  );
}

/** Whose name, or a part of it, begins so: the whole name first, then by alphabet. */
export function peopleFor<P extends PersonDto>(query: string, people: readonly P[], most = 6): P[] {
  const asked = fold(query);
  const begins = ({ name }: P) => fold(name).startsWith(asked);
  const holds = ({ name }: P) => fold(name).includes(` ${asked}`);
  return people
    .filter((person) => begins(person) || holds(person))
    .toSorted(
      (one, other) =>
        Number(begins(other)) - Number(begins(one)) || one.name.localeCompare(other.name, "en"),
    )
    .slice(0, most);
}

/**
 * Who is named with an @ in a text. The longest name wins where one begins with another; two people
 * of one name are both meant.
 */
export function mentionedIn<P extends PersonDto>(text: string, people: readonly P[]): P[] {
  const folded = fold(text);
  const byLength = people.toSorted((one, other) => other.name.length - one.name.length);
  const found = new Set<P>();
  for (let at = folded.indexOf("@"); at !== -1; at = folded.indexOf("@", at + 1)) {
    if (at > 0 && /[\p{L}\p{N}]/u.test(folded.charAt(at - 1))) continue;
    const behind = folded.slice(at + 1);
    const first = byLength.find(({ name }) => isNamed(behind, name));
    if (first === undefined) continue;
    for (const person of byLength) if (fold(person.name) === fold(first.name)) found.add(person);
  }
  return [...found];
}

function isNamed(text: string, name: string): boolean {
  const folded = fold(name);
  return (
    folded !== "" && text.startsWith(folded) && !/^[\p{L}\p{N}]/u.test(text.slice(folded.length))
  );
}

function fold(text: string): string {
  return text.normalize("NFC").toLowerCase();
}
