import { randomBytes } from "node:crypto";

import { NextResponse, type NextRequest } from "next/server";

import { contentSecurityPolicy } from "@/lib/content-security-policy";
import { pagePathHeader } from "@/lib/page-path-header";
import { isSessionCookie } from "@/lib/session-cookie";

/** Pages of somebody who is not signed in yet. Everybody else is sent to the first. */
const openPaths = ["/sign-in", "/setup", "/invite"] as const;

const headersOfEveryAnswer = {
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Referrer-Policy": "same-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
} as const;

/**
 * The nonce, the headers, and a short cut to the sign-in page. It guards nothing: each verb asks
 * who calls.
 */
export function proxy(request: NextRequest): NextResponse {
  const isApi = request.nextUrl.pathname.startsWith("/api/");
  if (!isApi && !isOpen(request.nextUrl.pathname) && !hasSession(request)) {
    return secured(NextResponse.redirect(signInUrl(request)), request);
  }
  if (isApi) return secured(NextResponse.next(), request);

  const policy = contentSecurityPolicy({
    nonce: randomBytes(16).toString("base64"),
    development: process.env.NODE_ENV === "development",
  });
  const headers = new Headers(request.headers);
  headers.set("Content-Security-Policy", policy);
  headers.set(pagePathHeader, pathOf(request));
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  return secured(response, request);
}

function secured(response: NextResponse, request: NextRequest): NextResponse {
  for (const [name, value] of Object.entries(headersOfEveryAnswer)) {
    response.headers.set(name, value);
  }
  if (request.nextUrl.protocol === "https:") {
    response.headers.set("Strict-Transport-Security", "max-age=31536000");
  }
  return response;
}

function isOpen(path: string): boolean {
  return openPaths.some((open) => path === open || path.startsWith(`${open}/`));
}

function hasSession(request: NextRequest): boolean {
  return request.cookies.getAll().some((cookie) => isSessionCookie(cookie.name));
}

function signInUrl(request: NextRequest): URL {
  const url = new URL(openPaths[0], request.url);
  const path = pathOf(request);
  if (path !== "/") url.searchParams.set("next", path);
  return url;
}

function pathOf({ nextUrl: { pathname, search } }: NextRequest): string {
  return `${pathname}${search}`;
}

/** Uploads stay outside: a proxied body is held in memory and cut at 10 MB. */
export const config = {
  matcher: [
    "/((?!api/v1/imports|api/v1/inventory-imports|_next/static|_next/image|icon.svg|favicon.ico).*)",
  ],
};
