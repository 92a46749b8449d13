/** A person at the provider's pages, without a browser: signs in, and is sent back to this address. */
export async function signInOverThere(
  address: string,
  { login, home }: { login: string; home: string },
): Promise<URL> {
  const jar = new Map<string, string>();
  let next = new URL(address);
  let form: URLSearchParams | undefined;
  for (let hops = 0; hops < 12; hops += 1) {
    if (next.origin === home) return next;
    const response = await fetch(next, {
      redirect: "manual",
      headers: { cookie: [...jar].map((pair) => pair.join("=")).join("; ") },
      ...(form !== undefined && { method: "POST", body: form }),
    });
    form = undefined;
    for (const cookie of response.headers.getSetCookie()) {
      const [name = "", value = ""] = (cookie.split(";")[0] ?? "").split("=");
      jar.set(name, value);
    }
    const location = response.headers.get("location");
    if (location !== null) next = new URL(location, next);
    else if (response.ok) form = new URLSearchParams({ prompt: "login", login, password: "any" });
    else throw new Error(`The provider answered ${response.status}: ${await response.text()}`);
  }
  throw new Error("The provider does not come to an end.");
}
