import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from "node:crypto";
import { isoCBOR } from "@simplewebauthn/server/helpers";

const userPresent = 0x01;
const userVerified = 0x04;
const hasCredential = 0x40;

type Place = { host: string; origin: string };
type Asked = Place & { challenge: string };

/** A passkey in memory: what a device would answer, and what a wrong one would. */
export type SoftwareAuthenticator = ReturnType<typeof softwareAuthenticator>;

export function softwareAuthenticator({ verifiesUser = true } = {}) {
  const id = randomBytes(32);
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const flags = userPresent | (verifiesUser ? userVerified : 0);
  let counter = 0;
  return {
    id: id.toString("base64url"),
    /** The answer to "make a passkey", as the browser sends it. */
    make({ host, origin, challenge }: Asked): string {
      const length = Buffer.alloc(2);
      length.writeUInt16BE(id.length);
      const credential = Buffer.concat([Buffer.alloc(16), length, id, coseKey(publicKey)]);
      const authData = Buffer.concat([head(host, flags | hasCredential, counter), credential]);
      const attestation = new Map<string, unknown>([
        ["fmt", "none"],
        ["attStmt", new Map()],
        ["authData", new Uint8Array(authData)],
      ]);
      return answer(id, {
        clientDataJSON: clientData("webauthn.create", { origin, challenge }).toString("base64url"),
        attestationObject: Buffer.from(
          isoCBOR.encode(attestation as Parameters<typeof isoCBOR.encode>[0]),
        ).toString("base64url"),
      });
    },
    /** The answer to "sign this". `replayed`: as a copy of the device would, with an old counter. */
    sign({ host, origin, challenge, replayed = false }: Asked & { replayed?: boolean }): string {
      if (!replayed) counter += 1;
      const authData = head(host, flags, counter);
      const client = clientData("webauthn.get", { origin, challenge });
      const signed = Buffer.concat([authData, createHash("sha256").update(client).digest()]);
      return answer(id, {
        clientDataJSON: client.toString("base64url"),
        authenticatorData: authData.toString("base64url"),
        signature: sign("sha256", signed, privateKey).toString("base64url"),
      });
    },
  };
}

function answer(id: Buffer, response: Record<string, string>): string {
  const rawId = id.toString("base64url");
  const rest = { type: "public-key", clientExtensionResults: {} };
  return JSON.stringify({ id: rawId, rawId, response, ...rest });
}

function clientData(type: string, asked: { origin: string; challenge: string }): Buffer {
  return Buffer.from(JSON.stringify({ type, ...asked, crossOrigin: false }));
}

function head(host: string, flags: number, counter: number): Buffer {
  const rest = Buffer.alloc(5);
  rest.writeUInt8(flags, 0);
  rest.writeUInt32BE(counter, 1);
  return Buffer.concat([createHash("sha256").update(host).digest(), rest]);
}

/** RFC 9053: an ES256 key on P-256. */
function coseKey(publicKey: KeyObject): Uint8Array {
  const { x = "", y = "" } = publicKey.export({ format: "jwk" });
  return isoCBOR.encode(
    new Map<number, number | Uint8Array>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, new Uint8Array(Buffer.from(x, "base64url"))],
      [-3, new Uint8Array(Buffer.from(y, "base64url"))],
    ]),
  );
}
