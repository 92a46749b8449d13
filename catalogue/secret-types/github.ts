import type { SecretType } from "@/domain/secret-type/secret-type";

export const githubTypes = [
  {
    id: "github-pat-classic",
    provider: "github",
    name: "GitHub personal access token (classic)",
    category: "source_control",
    secret: true,
    parts: [
      {
        role: "secret",
        name: "token",
        prefixes: ["ghp_"],
        aliases: {
          gitleaks: ["github-pat"],
          betterleaks: ["github-pat"],
          trufflehog: ["Github"],
          github: ["github_personal_access_token"],
          gitguardian: ["github_access_token", "github_token"],
          gitlab: ["Github Personal Access Token"],
          detect_secrets: ["GitHubTokenDetector", "GitHub Token"],
          kingfisher: ["kingfisher.github.2"],
          noseyparker: ["np.github.1"],
          titus: ["np.github.1"],
          semgrep: ["github-pat", "detected-github-token"],
          secretlint: ["@secretlint/secretlint-rule-github:GITHUB_TOKEN"],
        },
      },
    ],
    privilegeHint: "high",
    diesBy: "call",
    links: {
      console: { url: "https://github.com/settings/tokens", evidence: "stored_source" },
      rotate: {
        url: "https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/managing-your-personal-access-tokens",
        evidence: "stored_source",
      },
      logs: {
        url: "https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/reviewing-your-security-log",
        evidence: "stored_source",
      },
    },
    capabilities: {},
    notes: ["Its scopes come back in the X-OAuth-Scopes header of any call."],
  },
  {
    id: "github-pat-fine-grained",
    provider: "github",
    name: "GitHub fine-grained personal access token",
    category: "source_control",
    secret: true,
    parts: [
      {
        role: "secret",
        name: "token",
        prefixes: ["github_pat_"],
        aliases: {
          gitleaks: ["github-fine-grained-pat"],
          betterleaks: ["github-fine-grained-pat"],
          gitlab: ["GithubFineGrainedPersonalAccessToken"],
          kingfisher: ["kingfisher.github.1"],
          noseyparker: ["np.github.7"],
          titus: ["np.github.7"],
          semgrep: ["github-fine-grained-pat"],
        },
      },
    ],
    privilegeHint: "normal",
    diesBy: "call",
    links: {
      console: { url: "https://github.com/settings/personal-access-tokens", evidence: "recalled" },
      rotate: {
        url: "https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/managing-your-personal-access-tokens",
        evidence: "stored_source",
      },
      logs: {
        url: "https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/reviewing-your-security-log",
        evidence: "stored_source",
      },
    },
    capabilities: {},
    notes: [
      "Its permissions can't be read back: ask an owner of the organisation.",
      "SSH keys that the token created stay alive after it.",
    ],
  },
  {
    id: "github-oauth-access-token",
    provider: "github",
    name: "GitHub OAuth access token",
    category: "source_control",
    secret: true,
    parts: [
      {
        role: "secret",
        name: "token",
        prefixes: ["gho_"],
        aliases: {
          gitleaks: ["github-oauth"],
          betterleaks: ["github-oauth"],
          github: ["github_oauth_access_token"],
          gitlab: ["Github OAuth Access Token"],
          kingfisher: ["kingfisher.github.3"],
          noseyparker: ["np.github.2"],
          titus: ["np.github.2"],
          semgrep: ["github-oauth"],
        },
      },
    ],
    privilegeHint: "high",
    diesBy: "call",
    links: {
      console: { url: "https://github.com/settings/tokens", evidence: "stored_source" },
      rotate: {
        url: "https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/managing-your-personal-access-tokens",
        evidence: "stored_source",
      },
      logs: {
        url: "https://docs.github.com/en/organizations/keeping-your-organization-secure/managing-security-settings-for-your-organization/reviewing-the-audit-log-for-your-organization",
        evidence: "recalled",
      },
    },
    capabilities: {},
    notes: [],
  },
  {
    id: "github-app-installation-token",
    provider: "github",
    name: "GitHub App installation (server-to-server) token",
    category: "source_control",
    secret: true,
    parts: [
      {
        role: "secret",
        name: "token",
        prefixes: ["ghs_"],
        aliases: {
          github: ["github_app_installation_access_token"],
          gitlab: ["GithubAppInstallationToken"],
          kingfisher: ["kingfisher.github.5", "kingfisher.github.9"],
        },
      },
    ],
    privilegeHint: "high",
    diesBy: "call",
    links: {
      console: { url: "https://github.com/settings/tokens", evidence: "stored_source" },
      rotate: {
        url: "https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/managing-your-personal-access-tokens",
        evidence: "stored_source",
      },
      logs: {
        url: "https://docs.github.com/en/organizations/keeping-your-organization-secure/managing-security-settings-for-your-organization/reviewing-the-audit-log-for-your-organization",
        evidence: "recalled",
      },
    },
    capabilities: {},
    notes: ["It ends by itself after an hour. The app's private key may be the real leak."],
  },
  {
    id: "github-app-user-token",
    provider: "github",
    name: "GitHub App user-to-server token",
    category: "source_control",
    secret: true,
    parts: [
      {
        role: "secret",
        name: "token",
        prefixes: ["ghu_"],
        aliases: {
          gitleaks: ["github-app-token"],
          betterleaks: ["github-app-token"],
          gitlab: ["Github App Token"],
          kingfisher: ["kingfisher.github.4"],
          noseyparker: ["np.github.3"],
          titus: ["np.github.3"],
          semgrep: ["github-app-token"],
        },
      },
    ],
    privilegeHint: "high",
    diesBy: "call",
    links: {
      console: { url: "https://github.com/settings/tokens", evidence: "stored_source" },
      rotate: {
        url: "https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/managing-your-personal-access-tokens",
        evidence: "stored_source",
      },
      logs: {
        url: "https://docs.github.com/en/organizations/keeping-your-organization-secure/managing-security-settings-for-your-organization/reviewing-the-audit-log-for-your-organization",
        evidence: "recalled",
      },
    },
    capabilities: {},
    notes: ["It ends by itself after eight hours, if the app lets tokens expire."],
  },
  {
    id: "github-refresh-token",
    provider: "github",
    name: "GitHub App refresh token",
    category: "source_control",
    secret: true,
    parts: [
      {
        role: "refresh_token",
        name: "refresh token",
        prefixes: ["ghr_"],
        aliases: {
          gitleaks: ["github-refresh-token"],
          betterleaks: ["github-refresh-token"],
          github: ["github_refresh_token"],
          gitlab: ["Github Refresh Token"],
          kingfisher: ["kingfisher.github.6"],
          noseyparker: ["np.github.4"],
          titus: ["np.github.4"],
          semgrep: ["github-refresh-token"],
        },
      },
    ],
    privilegeHint: "high",
    diesBy: "call",
    links: {
      console: { url: "https://github.com/settings/tokens", evidence: "stored_source" },
      rotate: {
        url: "https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/managing-your-personal-access-tokens",
        evidence: "stored_source",
      },
      logs: {
        url: "https://docs.github.com/en/organizations/keeping-your-organization-secure/managing-security-settings-for-your-organization/reviewing-the-audit-log-for-your-organization",
        evidence: "recalled",
      },
    },
    capabilities: {},
    notes: ["It makes new user tokens until it ends, after six months."],
  },
] as const satisfies readonly SecretType[];
