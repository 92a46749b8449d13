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
  experimental: { turbopackRustReactCompiler: true },
};
