import { defineConfig } from "vitest/config";

/**
 * `unit`: pure packages and the house's own rules. `database`: everything that needs PostgreSQL (the embedded one, or
 * DATABASE_URL), one embedded server for the whole run. `browser`: the product in a real browser.
 */
export default defineConfig({
  test: {
    env: { TZ: "Asia/Ho_Chi_Minh" },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: [
            "packages/*/src/**/*.test.ts",
            "apps/web/src/**/*.test.ts",
            "oracles/**/*.test.ts",
            "docs/**/*.test.ts",
            "scripts/**/*.test.ts",
          ],
        },
      },
      {
        extends: true,
        test: {
          name: "database",
          include: ["adapters/*/src/**/*.test.ts", "apps/server/src/**/*.test.ts", "apps/cli/src/**/*.test.ts"],
          globalSetup: ["./adapters/store/src/testing-setup.ts"],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          include: ["e2e/**/*.test.ts"],
          globalSetup: ["./e2e/setup.ts"],
          testTimeout: 120_000,
          hookTimeout: 240_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
