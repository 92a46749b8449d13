/** An address's parameters as a verb's input: an empty field is absent, of a repeated one the last counts. */
export function searchInput(
  params: Record<string, string | string[] | undefined>,
): Record<string, string> {
  const input: Record<string, string> = {};
  for (const [name, given] of Object.entries(params)) {
    const value = Array.isArray(given) ? given.at(-1) : given;
    if (value !== undefined && value.trim() !== "") input[name] = value;
  }
  return input;
}
