export type UploadedFile = { name: string; mediaType: string; bytes: Uint8Array };

/**
 * A form as a verb's input: an empty field is absent, `name[]` is a list, `a.b` is a nested object,
 * a file is its bytes.
 */
export async function formInput(form: FormData): Promise<Record<string, unknown>> {
  const input: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const name of new Set(form.keys())) {
    if (name.startsWith("$ACTION")) continue;
    const values = await Promise.all(form.getAll(name).map(fieldValue));
    const kept = values.filter((value) => value !== undefined);
    if (name.endsWith("[]")) assign(input, { path: name.slice(0, -2).split("."), value: kept });
    else if (kept.length > 0) assign(input, { path: name.split("."), value: kept.at(-1) });
  }
  return { ...input };
}

async function fieldValue(value: FormDataEntryValue): Promise<string | UploadedFile | undefined> {
  if (typeof value === "string") return value.trim() === "" ? undefined : value;
  if (value.size === 0) return undefined;
  return {
    name: value.name,
    mediaType: value.type || "application/octet-stream",
    bytes: new Uint8Array(await value.arrayBuffer()),
  };
}

function assign(target: Record<string, unknown>, entry: { path: string[]; value: unknown }): void {
  const [head, ...rest] = entry.path;
  if (head === undefined || head === "__proto__") return;
  if (rest.length === 0) {
    target[head] = entry.value;
    return;
  }
  const inner = (target[head] ?? {}) as Record<string, unknown>;
  target[head] = inner;
  assign(inner, { path: rest, value: entry.value });
}
