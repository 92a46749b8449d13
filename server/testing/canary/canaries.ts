import { generateKeyPairSync, randomBytes } from "node:crypto";

/** A secret made for this run alone. Wherever it turns up afterwards, Rekey has kept it. */
export type Canary = { name: string; ruleId: string; value: string };

const digits = "0123456789";
const upper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const alphanumeric = `${digits}${upper}${upper.toLowerCase()}`;

function draw(alphabet: string, length: number): string {
  return Array.from(randomBytes(length), (byte) => alphabet[byte % alphabet.length]).join("");
}

/** The id beside an AWS secret: it names the key and opens nothing, so it may be seen. */
export function drawAwsKeyId(): string {
  return `AKIA${draw(`${upper}234567`, 16)}`;
}

/** One of every form that a secret comes in: with a prefix and without, in lines, and hard to escape. */
export function drawCanaries(): Canary[] {
  return [
    { name: "AWS secret key", ruleId: "aws-access-token", value: draw(`${alphanumeric}+/`, 40) },
    { name: "GitHub token", ruleId: "github-pat", value: `ghp_${draw(alphanumeric, 36)}` },
    { name: "Aiven password", ruleId: "generic-api-key", value: `AVNS_${draw(alphanumeric, 24)}` },
    { name: "private key", ruleId: "private-key", value: drawPem() },
    {
      name: "password",
      ruleId: "hashicorp-tf-password",
      value: `${draw(alphanumeric, 7)}"\\${draw(alphanumeric, 5)}&<é+${draw(alphanumeric, 6)}`,
    },
    { name: "plain hexadecimal", ruleId: "generic-api-key", value: draw(`${digits}abcdef`, 40) },
  ];
}

function drawPem(): string {
  return generateKeyPairSync("ec", { namedCurve: "P-256" })
    .privateKey.export({ type: "pkcs8", format: "pem" })
    .toString()
    .trim();
}
