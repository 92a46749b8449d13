import { z } from "zod";

type Words = { message: string; hint: string };

const askAdmin = "Ask an administrator for an invitation.";
const tryAgain = "Try again. If it stays, tell an administrator.";

/** Every way in which the organisation's sign-in ends without one, in words for whoever meets it. */
export const oidcRefusals = {
  off: {
    message: "The organisation's sign-in is off.",
    hint: "Sign in another way, or ask an administrator.",
  },
  unreachable: {
    message: "The organisation's sign-in does not answer.",
    hint: "Try again in a minute. An administrator can still sign in with a password.",
  },
  unusable: {
    message: "The organisation's sign-in answered something that Rekey cannot use.",
    hint: "An administrator can check it under Settings, Sign-in.",
  },
  wrong_issuer: {
    message: "The answer came from another server than the one set up here.",
    hint: "An administrator can check the address under Settings, Sign-in.",
  },
  wrong_client: {
    message: "The organisation's sign-in does not accept Rekey's client id or secret.",
    hint: "An administrator can renew the secret under Settings, Sign-in.",
  },
  clocks: {
    message: "The clocks of Rekey and of the organisation's sign-in differ.",
    hint: "An administrator has to set the time on one of the servers.",
  },
  lost: {
    message: "This sign-in was begun elsewhere, or took too long.",
    hint: "Start again from here, in one browser.",
  },
  used: { message: "This answer was used already.", hint: "Start again from here." },
  declined: { message: "The sign-in was declined over there.", hint: "Try again, or another way." },
  refused: { message: "The organisation's sign-in refused the answer.", hint: tryAgain },
  not_recent: {
    message: "The organisation's sign-in did not ask who you are.",
    hint: "It has to ask anew for this. Tell an administrator.",
  },
  no_email: {
    message: "The organisation's sign-in told no e-mail address.",
    hint: "An administrator has to let it tell Rekey the address.",
  },
  email_unverified: {
    message: "The organisation's sign-in does not vouch for your e-mail address.",
    hint: "Have it verified over there, then try again.",
  },
  not_a_member: { message: "You are no member here yet.", hint: askAdmin },
  left: { message: "This account is no longer a member's.", hint: askAdmin },
  other_identity: {
    message: "Your address belongs to another account of the organisation's sign-in.",
    hint: "Tell an administrator: addresses may have been given to somebody new.",
  },
  another_person: {
    message: "That was another person's account.",
    hint: "Go back, and confirm with your own.",
  },
  wait: { message: "Too many tries from here.", hint: "Wait half a minute, then try again." },
} as const satisfies Record<string, Words>;

export const oidcRefusalSchema = z.enum(
  Object.keys(oidcRefusals) as [OidcRefusal, ...OidcRefusal[]],
);
export type OidcRefusal = keyof typeof oidcRefusals;
