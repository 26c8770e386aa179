/** @module answers/feared-illness: a message without the heart attacks, strokes and stents it only fears, or that somebody else had long ago. */

const illness = "(?:heart attacks?|strokes?|stents?|bypass(?: surgery)?)";
const kin =
  "(?:mum|mom|mother|dad|father|brother|sister|gran\\w*|uncle|aunt|husband|wife|family|friend)(?: both)? (?:had|has had|died (?:of|from))";
const fear =
  "(?:prevent\\w*|avoid\\w*|(?:risk|chances?|odds) of|so (?:that )?(?:i|we) (?:don'?t|do not|won'?t) (?:have|get)|keep (?:me |us )?from (?:having|getting)|(?:not|never|don'?t) (?:want to )?(?:have|get))";
const feared = new RegExp(`\\b(?:${kin}|${fear}) (?:\\w+ ){0,3}${illness}\\b`, "gi");
const ofNow = /\b(?:now|today|tonight|minutes?|hours?|this (?:morning|evening|afternoon))\b/i;

export function withoutFeared(message: string): string {
  return message.replace(feared, (words, at: number) =>
    ofNow.test(message.slice(at, at + words.length + 40)) ? words : " ",
  );
}
