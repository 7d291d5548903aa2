import { argon2, randomBytes, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";
import { type Problem, problem } from "@hoatieu/core";

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane. */
const COST = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 } as const;
const LEAST = 12;
const MOST = 200;
/** The beginnings of what is tried first, folded; whatever digits follow them. */
const COMMON =
  /^(password|passw0rd|matkhau|qwerty|abc|admin|administrator|hoatieu|haiphong|vietnam|iloveyou|letmein)*\d*!*$/;

const derive = promisify(argon2);

interface Cost {
  readonly memory: number;
  readonly passes: number;
  readonly parallelism: number;
  readonly tagLength: number;
}

// The same password typed on another keyboard may come composed otherwise.
const bytesOf = (password: string) => Buffer.from(password.normalize("NFC"));

function tag(password: string, nonce: Uint8Array, cost: Cost): Promise<Buffer> {
  return derive("argon2id", { message: bytesOf(password), nonce, ...cost });
}

/** The password as it is kept, in the PHC string format: `$argon2id$v=19$m=19456,t=2,p=1$salt$hash`. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const plain = (bytes: Buffer) => bytes.toString("base64").replace(/=+$/, "");
  const made = await tag(password, salt, COST);
  return `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$${plain(salt)}$${plain(made)}`;
}

const KEPT = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

/** Whether the password is the one kept. Without one kept it takes as long, and is false: nobody learns who has an account. */
export async function isPassword(password: string, kept: string | undefined): Promise<boolean> {
  const [, memory, passes, parallelism, salt, hash] = KEPT.exec(kept ?? "") ?? [];
  if (salt === undefined || hash === undefined) {
    await tag(password, Buffer.alloc(16), COST);
    return false;
  }
  const wanted = Buffer.from(hash, "base64");
  const cost = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) };
  const made = await tag(password, Buffer.from(salt, "base64"), { ...cost, tagLength: wanted.length });
  return timingSafeEqual(made, wanted);
}

/** Why a password is not taken; `undefined` for a good one. Length counts most (NIST SP 800-63B, 5.1.1.2). */
export function passwordProblem(password: string, login: string): Problem | undefined {
  const letters = [...password.normalize("NFC")];
  const low = password.toLowerCase();
  if (letters.length < LEAST) return problem("password-short", { least: `${LEAST}` });
  if (letters.length > MOST) return problem("password-long", { most: `${MOST}` });
  if (low.includes(login.toLowerCase())) return problem("password-like-login");
  if (new Set(low).size < 5 || COMMON.test(low) || /^(0123456789|1234567890|9876543210)/.test(low))
    return problem("password-common");
  return undefined;
}
