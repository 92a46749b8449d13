import { recalled } from "@/catalogue/fact";
import type { SecretType } from "@/domain/secret-type/secret-type";

export const privateKeyTypes = [
  {
    id: "generic-private-key",
    provider: "generic",
    name: "Private key (PEM/OpenSSH)",
    category: "generic",
    secret: true,
    parts: [
      {
        role: "secret",
        name: "private key",
        prefixes: [
          "-----BEGIN PRIVATE KEY",
          "-----BEGIN RSA PRIVATE KEY",
          "-----BEGIN EC PRIVATE KEY",
          "-----BEGIN DSA PRIVATE KEY",
          "-----BEGIN OPENSSH PRIVATE KEY",
          "-----BEGIN ENCRYPTED PRIVATE KEY",
        ],
        aliases: {
          gitleaks: ["private-key"],
          betterleaks: ["private-key"],
          trufflehog: ["PrivateKey"],
          github: [
            "generic_private_key",
            "rsa_private_key",
            "ec_private_key",
            "openssh_private_key",
          ],
          gitguardian: ["private_key_rsa"],
          gitlab: [
            "PKCS8 private key",
            "RSA private key",
            "SSH (DSA) private key",
            "SSH (EC) private key",
            "SSH private key",
          ],
          detect_secrets: ["PrivateKeyDetector", "Private Key"],
          kingfisher: [
            "kingfisher.pem.1",
            "kingfisher.pem.2",
            "kingfisher.privkey.1",
            "kingfisher.privkey.2",
          ],
          noseyparker: ["np.pem.1", "np.pem.2"],
          titus: ["np.pem.1", "np.pem.2", "kingfisher.privkey.1", "kingfisher.privkey.2"],
          semgrep: ["private-key", "detected-private-key"],
          secretlint: ["@secretlint/secretlint-rule-privatekey:PrivateKey"],
        },
      },
    ],
    privilegeHint: "unknown",
    diesBy: "verifiers",
    links: {},
    capabilities: {
      overlap: recalled(true),
      switchOff: recalled({
        verb: "Take out the public key",
        how: "Remove its line wherever it is accepted (authorized_keys, a provider's list). Putting it back undoes this.",
      }),
    },
    notes: [
      "Find out what it is for. SSH: every host that accepts it. TLS: reissue, deploy, then revoke the certificate. Signing: every verifier.",
      "Compare the public half before acting: no call says whether a private key is valid.",
    ],
  },
  {
    id: "generic-pgp-private-key",
    provider: "generic",
    name: "PGP private key",
    category: "generic",
    secret: true,
    parts: [
      {
        role: "secret",
        name: "private key",
        prefixes: ["-----BEGIN PGP PRIVATE KEY BLOCK"],
        aliases: {
          github: ["pgp_private_key"],
          gitlab: ["PGP private key"],
          semgrep: ["detected-pgp-private-key-block"],
        },
      },
    ],
    privilegeHint: "unknown",
    diesBy: "verifiers",
    links: {},
    capabilities: {
      revoke: recalled({
        verb: "Publish the revocation",
        how: "Publish the key's revocation certificate where its public half is published.",
      }),
    },
    notes: [],
  },
  {
    id: "generic-pkcs12-file",
    provider: "generic",
    name: "PKCS#12 key file",
    category: "generic",
    secret: true,
    parts: [
      {
        role: "secret",
        name: "key file",
        prefixes: [],
        aliases: { gitleaks: ["pkcs12-file"], betterleaks: ["pkcs12-file"] },
      },
    ],
    privilegeHint: "unknown",
    diesBy: "reissue",
    links: {},
    capabilities: {},
    notes: ["The scanner reports the file and no value: it is matched by its place."],
  },
] as const satisfies readonly SecretType[];
