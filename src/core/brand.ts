/**
 * @module core/brand: the one way a plain value becomes a kind of its own.
 *
 * Promise: two brands never coincide, because each carries its name in its type. A brand is minted by one function, after a check.
 */
declare const brand: unique symbol;

/** `Base` that passed the check named `Name`. */
export type Brand<Base, Name extends string> = Base & { readonly [brand]: Name };
