import { recalled } from "@/catalogue/fact";
import type { SecretType } from "@/domain/secret-type/secret-type";

export const awsTypes = [
  {
    id: "aws-iam-access-key",
    provider: "aws",
    name: "AWS IAM access key",
    category: "cloud",
    secret: true,
    parts: [
      {
        role: "id",
        name: "access key id",
        prefixes: ["AKIA"],
        length: 20,
        aliases: {
          gitleaks: ["aws-access-token"],
          betterleaks: ["aws-access-token"],
          trufflehog: ["AWS"],
          github: ["aws_access_key_id"],
          gitlab: ["AWS"],
          kingfisher: ["kingfisher.aws.1"],
          noseyparker: ["np.aws.1"],
          titus: ["np.aws.1"],
          semgrep: ["aws-access-token", "detected-aws-access-key-id-value"],
          secretlint: ["@secretlint/secretlint-rule-aws:AWSAccessKeyID"],
        },
      },
      {
        role: "secret",
        name: "secret access key",
        prefixes: [],
        length: 40,
        aliases: {
          betterleaks: ["aws-secret-access-key"],
          github: ["aws_secret_access_key"],
          gitlab: ["AWSSecretAccessKey"],
          detect_secrets: ["AWSKeyDetector", "AWS Access Key"],
          kingfisher: ["kingfisher.aws.2"],
          noseyparker: ["np.aws.2", "np.aws.6"],
          titus: ["np.aws.2", "np.aws.6"],
          semgrep: ["detected-aws-secret-access-key"],
          secretlint: ["@secretlint/secretlint-rule-aws:AWSSecretAccessKey"],
        },
      },
    ],
    privilegeHint: "high",
    diesBy: "call",
    links: {
      console: {
        url: "https://console.aws.amazon.com/iam/home#/security_credentials",
        evidence: "stored_source",
      },
      rotate: {
        url: "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html#Using_RotateAccessKey",
        evidence: "stored_source",
      },
      logs: {
        url: "https://docs.aws.amazon.com/awscloudtrail/latest/userguide/view-cloudtrail-events.html",
        evidence: "recalled",
      },
    },
    capabilities: {},
    notes: [
      "The access key id alone opens nothing: it names the key.",
      "When AWS sees a leak it attaches a quarantine policy to the user. Act as another administrator, and leave the policy on.",
      "Sessions that the key has already issued outlive it.",
    ],
  },
  {
    id: "aws-session-token",
    provider: "aws",
    name: "AWS temporary (STS) session credentials",
    category: "cloud",
    secret: true,
    parts: [
      {
        role: "id",
        name: "temporary access key id",
        prefixes: ["ASIA"],
        length: 20,
        aliases: { github: ["aws_temporary_access_key_id"] },
      },
      {
        role: "secret",
        name: "session token",
        prefixes: [],
        aliases: {
          trufflehog: ["AWSSessionKey"],
          github: ["aws_session_token"],
          gitlab: ["AWSSessionToken"],
          kingfisher: ["kingfisher.aws.4"],
          noseyparker: ["np.aws.4"],
          titus: ["np.aws.4"],
          semgrep: ["detected-aws-session-token"],
        },
      },
    ],
    privilegeHint: "high",
    diesBy: "none",
    links: {
      console: { url: "https://console.aws.amazon.com/iam/", evidence: "stored_source" },
      rotate: {
        url: "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html",
        evidence: "stored_source",
      },
      logs: {
        url: "https://docs.aws.amazon.com/awscloudtrail/latest/userguide/view-cloudtrail-events.html",
        evidence: "recalled",
      },
    },
    capabilities: {
      switchOff: recalled({
        verb: "Deny older sessions",
        how: "Attach a policy that denies sessions issued before now (AWSRevokeOlderSessions).",
      }),
      revoke: recalled(null),
    },
    notes: [
      "It ends by itself, at the latest after 36 hours. What issued it may be the real leak.",
    ],
  },
  {
    id: "aws-bedrock-api-key",
    provider: "aws",
    name: "Amazon Bedrock API key (long-lived)",
    category: "cloud",
    secret: true,
    parts: [
      {
        role: "secret",
        name: "API key",
        prefixes: ["ABSK"],
        aliases: {
          gitleaks: ["aws-amazon-bedrock-api-key-long-lived"],
          betterleaks: ["aws-amazon-bedrock-api-key-long-lived"],
          github: ["aws_api_key"],
          gitlab: ["AWSBedrockKey"],
          kingfisher: ["kingfisher.aws.bedrock.long_lived"],
        },
      },
    ],
    privilegeHint: "normal",
    diesBy: "call",
    links: {
      console: { url: "https://console.aws.amazon.com/iam/", evidence: "stored_source" },
      rotate: {
        url: "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html",
        evidence: "stored_source",
      },
      logs: {
        url: "https://docs.aws.amazon.com/awscloudtrail/latest/userguide/view-cloudtrail-events.html",
        evidence: "recalled",
      },
    },
    capabilities: {},
    notes: ["It belongs to an IAM user made for it: look for what else that user may do."],
  },
  {
    id: "aws-bedrock-short-lived-key",
    provider: "aws",
    name: "Amazon Bedrock API key (short-lived)",
    category: "cloud",
    secret: true,
    parts: [
      {
        role: "secret",
        name: "API key",
        prefixes: ["bedrock-api-key-"],
        aliases: {
          gitleaks: ["aws-amazon-bedrock-api-key-short-lived"],
          betterleaks: ["aws-amazon-bedrock-api-key-short-lived"],
          gitlab: ["AWSBedrockShortLivedKey"],
          kingfisher: ["kingfisher.aws.6"],
        },
      },
    ],
    privilegeHint: "normal",
    diesBy: "none",
    links: {
      console: { url: "https://console.aws.amazon.com/iam/", evidence: "stored_source" },
      rotate: {
        url: "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html",
        evidence: "stored_source",
      },
      logs: {
        url: "https://docs.aws.amazon.com/awscloudtrail/latest/userguide/view-cloudtrail-events.html",
        evidence: "recalled",
      },
    },
    capabilities: {
      revoke: recalled(null),
    },
    notes: ["It ends with the session that made it, at the latest after 12 hours."],
  },
] as const satisfies readonly SecretType[];
