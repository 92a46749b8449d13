import path from "node:path";
import { defineConfig } from "vitest/config";

// Neither UTC nor a whole hour away from it: a forgotten time zone shows.
process.env.TZ = "Asia/Kathmandu";

const alias = {
  "server-only": path.resolve("server/testing/server-only.ts"),
  "@": path.resolve("."),
};
const exclude = ["**/node_modules/**", "**/.next/**", "**/dist/**", "**/.rekey*/**", "e2e/**"];

export default defineConfig({
  resolve: { alias },
  test: {
    restoreMocks: true,
    unstubEnvs: true,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["**/*.test.ts"],
          exclude: [...exclude, "**/*.int.test.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "integration",
          include: ["{server,scripts,prisma}/**/*.int.test.ts"],
          exclude,
          globalSetup: ["server/testing/global-setup.ts"],
          maxWorkers: 2,
          // Ends what hangs; it measures nothing: a busy machine may take its time.
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
