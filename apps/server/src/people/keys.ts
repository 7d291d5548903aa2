import { createHash, randomBytes } from "node:crypto";

/** 256 random bits as text: a session, an access token, the key of a link. */
export const newKey = (): string => randomBytes(32).toString("base64url");

/** What is kept of a key: found again by it, and useless to a thief of the database. */
export const hashOfKey = (key: string): string => createHash("sha256").update(key).digest("hex");
