import type { TeamName } from "@/prisma/seed/demo-people";

export type ServicePlan = {
  team?: TeamName;
  tier?: number;
  language: string;
  needs?: readonly string[];
};

/** Forty services of a company that makes no kettles. What a service needs stands before it. */
export const servicePlans = {
  "order-events": { team: "Data", tier: 2, language: "Go" },
  "search-indexer": { team: "Data", tier: 3, language: "Java" },
  "metrics-api": { team: "Data", tier: 2, language: "Go" },
  "checkout-api": { team: "Checkout", tier: 1, language: "Go", needs: ["order-events"] },
  "billing-cron": { team: "Checkout", tier: 2, language: "Python", needs: ["order-events"] },
  storefront: {
    team: "Web shop",
    tier: 1,
    language: "TypeScript",
    needs: ["checkout-api", "search-indexer"],
  },
  "warranty-portal": {
    team: "Web shop",
    tier: 3,
    language: "TypeScript",
    needs: ["order-events", "firmware-updates"],
  },
  "firmware-updates": { team: "Platform", tier: 2, language: "Rust" },
  "release-pipeline": { team: "Platform", tier: 3, language: "YAML" },
  // Nobody owns it and nobody said how much it matters: that happens too.
  "report-builder": { language: "Python", needs: ["metrics-api"] },
  "payment-router": { team: "Checkout", tier: 1, language: "Go", needs: ["order-events"] },
  "invoice-printer": { team: "Checkout", tier: 3, language: "Java", needs: ["billing-cron"] },
  "refund-desk": { team: "Checkout", tier: 3, language: "TypeScript", needs: ["payment-router"] },
  "tax-tables": { team: "Checkout", tier: 2, language: "Python" },
  "gift-cards": { team: "Checkout", tier: 3, language: "Ruby", needs: ["payment-router"] },
  "parcel-labels": { team: "Checkout", tier: 2, language: "Go", needs: ["order-events"] },
  "parcel-tracker": { team: "Checkout", tier: 3, language: "Go", needs: ["parcel-labels"] },
  "stock-ledger": { team: "Data", tier: 1, language: "Java", needs: ["order-events"] },
  "stock-forecast": { team: "Data", tier: 3, language: "Python", needs: ["stock-ledger"] },
  "event-archive": { team: "Data", tier: 2, language: "Go", needs: ["order-events"] },
  clickstream: { team: "Data", tier: 3, language: "Java" },
  "price-watch": { team: "Data", tier: 4, language: "Python" },
  "data-notebooks": {
    team: "Data",
    tier: 4,
    language: "Python",
    needs: ["metrics-api", "stock-ledger"],
  },
  "steam-sensors": { team: "Data", tier: 3, language: "Rust" },
  "kettle-dashboards": { team: "Data", tier: 4, language: "TypeScript", needs: ["metrics-api"] },
  "image-resizer": { team: "Web shop", tier: 3, language: "Rust" },
  "content-studio": { team: "Web shop", tier: 3, language: "TypeScript", needs: ["image-resizer"] },
  newsletter: { team: "Web shop", tier: 3, language: "Ruby", needs: ["content-studio"] },
  "review-board": { team: "Web shop", tier: 4, language: "Ruby" },
  "loyalty-points": { team: "Web shop", tier: 2, language: "Go", needs: ["checkout-api"] },
  "store-finder": { team: "Web shop", tier: 4, language: "TypeScript" },
  "recipe-site": {
    team: "Web shop",
    tier: 4,
    language: "TypeScript",
    needs: ["image-resizer", "content-studio"],
  },
  "status-page": { team: "Platform", tier: 2, language: "TypeScript", needs: ["metrics-api"] },
  "login-gate": { team: "Platform", tier: 1, language: "Go" },
  "session-cache": { team: "Platform", tier: 1, language: "Rust", needs: ["login-gate"] },
  "backup-runner": { team: "Platform", tier: 2, language: "Python" },
  "log-collector": { team: "Platform", tier: 2, language: "Go" },
  "image-builder": { team: "Platform", tier: 3, language: "YAML", needs: ["release-pipeline"] },
  "device-registry": { team: "Platform", tier: 2, language: "Rust", needs: ["firmware-updates"] },
  // Nobody owns it and nobody said how much it matters: that happens too.
  "lab-bench": { language: "C++", needs: ["device-registry"] },
} as const satisfies Record<string, ServicePlan>;

export type ServiceName = keyof typeof servicePlans;
