import { ApiError, createClient } from "@hoatieu/contract";

/** The typed client of the product's own server: same origin, no other host. */
export const call = createClient((address, init) => fetch(address, init), "");

export { ApiError };
