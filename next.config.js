/** @type {import("next").NextConfig} */
export default {
  typedRoutes: true,
  reactCompiler: true,
  poweredByHeader: false,
  agentRules: false,
  // "npm run verify" checks the types; a first start should not wait for it a second time.
  typescript: { ignoreBuildErrors: true },
  turbopack: { root: import.meta.dirname },
  serverExternalPackages: ["graphile-worker"],
  experimental: {
    // What one may not read is answered with 403 and app/(app)/forbidden.tsx, not as a failure.
    authInterrupts: true,
    turbopackRustReactCompiler: true,
    // A file of evidence has at most 10 MB; its form needs a little more.
    serverActions: { bodySizeLimit: "12mb" },
    proxyClientMaxBodySize: "12mb",
  },
};
