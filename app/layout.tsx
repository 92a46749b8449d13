import "./globals.css";

import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import { connection } from "next/server";
import { NuqsAdapter } from "nuqs/adapters/next/app";

import { ViewerProvider } from "@/components/time/viewer";
import { Toaster } from "@/components/ui/toaster";
import { TooltipProvider } from "@/components/ui/tooltip";
import { readPreferences } from "@/lib/preferences";
import { currentTime } from "@/server/clock";
import { secretPrefixes } from "@/server/lookup/secret-prefixes";

export const metadata: Metadata = {
  title: { default: "Rekey", template: "%s · Rekey" },
  description: "Answers a leaked key.",
  robots: { index: false, follow: false },
};

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  viewportFit: "cover",
  colorScheme: "light dark",
};

export default async function RootLayout({ children }: LayoutProps<"/">) {
  // A page made at build time would carry no nonce, and its scripts would not run.
  await connection();
  const jar = await cookies();
  const preferences = readPreferences((name) => jar.get(name)?.value);
  return (
    <html lang="en" data-theme={preferences.theme} suppressHydrationWarning>
      <body data-density={preferences.density}>
        <NuqsAdapter>
          <ViewerProvider
            preferences={preferences}
            secretPrefixes={secretPrefixes()}
            now={currentTime().getTime()}
          >
            <TooltipProvider>{children}</TooltipProvider>
            <Toaster />
          </ViewerProvider>
        </NuqsAdapter>
      </body>
    </html>
  );
}
