/** better-auth finds the visitor's address here for its limits; what a visitor sends under this name is overwritten. */
export const ADDRESS_HEADER = "x-kinora-address";
