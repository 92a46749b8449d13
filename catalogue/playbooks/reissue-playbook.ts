import { defaultPlaybook } from "@/catalogue/playbooks/default-playbook";
import { adaptPlaybook } from "@/domain/playbook/adapt-playbook";

/** A certificate: deploy the new one everywhere, then revoke the old one. */
export const reissuePlaybook = adaptPlaybook(defaultPlaybook, {
  id: "reissue",
  version: 1,
  change: {
    match_key: {
      title: "Name the certificate",
      guidance:
        "Record its serial number and who issued it. Reissuing without a new key ends nothing.",
      evidence: "The serial number.",
    },
    generate_key: {
      title: "Issue the new certificate, with a new private key",
      guidance: "Make the key where it will be used. The same names, no more than needed.",
      evidence: "The new certificate, by fingerprint or serial number.",
    },
    store_key: { title: "Store the new certificate and key" },
    prove_new_key: {
      title: "Prove that the new certificate is trusted",
      guidance: "Connect once and look at what is served. The whole chain has to be there.",
    },
    move_services: {
      title: "Deploy it everywhere",
      guidance: "Load balancers and caches serve the old one longest. The board counts.",
      underContainFirst: {
        title: "Deploy the new certificate everywhere",
        guidance: "Each service that still serves the old one is refused. Production first.",
      },
    },
    deactivate_key: {
      title: "Revoke the old certificate",
      guidance:
        "Ask its issuer, with “key compromise” as the reason. The gate says what still serves it.",
      underContainFirst: {
        title: "Revoke the old certificate now",
        guidance: "Whatever still serves it is refused by clients that look. That is shown before.",
      },
    },
    prove_dead: {
      title: "Prove it revoked",
      guidance: "Look it up in the issuer's revocation list or status service. Expired counts too.",
      evidence: "The issuer's answer, once.",
    },
  },
});
