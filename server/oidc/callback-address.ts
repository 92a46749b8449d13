import "server-only";
import { publicUrl, readSettings } from "@/server/env";

/** Where the provider sends people back to: this very address has to be registered there. */
export function callbackAddress(): URL {
  return new URL("/api/oidc/callback", publicUrl(readSettings()));
}
